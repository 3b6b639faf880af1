package pedicle.app.web.page;

/// A place with nothing in it yet: what belongs here, how to bring it, and one click.
///
/// `method` is `get` for a click that only leads somewhere, `post` for one that changes the workspace.
public record Emptiness(String belongs, String bring, Way way, String method) {

    public Emptiness {
        if (!method.equals("get") && !method.equals("post")) {
            throw new IllegalArgumentException("a click gets or posts: " + method);
        }
    }
}

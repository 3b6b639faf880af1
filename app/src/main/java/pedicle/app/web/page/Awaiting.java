package pedicle.app.web.page;

import java.util.List;

/// A finding that no strategy has taken up yet, with what the sources link to it: the techniques, those with more
/// sources first, and the components that carry them, the best match first.
public record Awaiting(Way finding, List<String> constructs, List<Way> techniques, List<Way> components) {

    public Awaiting {
        constructs = List.copyOf(constructs);
        techniques = List.copyOf(techniques);
        components = List.copyOf(components);
    }
}

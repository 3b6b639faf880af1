package pedicle.app.web.page;

import java.util.List;

/// What surrounds every page: its title, the one sentence that says what it is for, the place in the rail, the
/// trail of pages above it, and whether the workspace holds the invented example network, which every page then
/// says.
public record Shell(String title, String sentence, Place place, List<Way> trail, boolean synthetic) {

    public Shell {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a page has a title");
        }
        trail = List.copyOf(trail);
    }

    /// A page directly under its place.
    public static Shell of(String title, String sentence, Place place, boolean synthetic) {
        return new Shell(title, sentence, place, List.of(), synthetic);
    }

    public boolean isAt(Place other) {
        return place == other;
    }

    /// As the browser's tab and the history name it.
    public String tab() {
        return title.equals("Pedicle") ? title : title + " · Pedicle";
    }
}

package pedicle.app.web.page;

import java.util.List;

/// A place in the rail, in the rail's order. The first five are the loop.
public enum Place {
    OVERVIEW("Overview", "/"),
    STUDY("Study", "/study"),
    DESIGN("Design", "/design"),
    CARE("Care", "/care"),
    MEASURE("Measure", "/measure"),
    CATALOG("Catalog", "/catalog"),
    WORKSPACE("Workspace", "/workspace");

    private final String label;
    private final String address;

    Place(String label, String address) {
        this.label = label;
        this.address = address;
    }

    public String label() {
        return label;
    }

    public String address() {
        return address;
    }

    public static List<Place> loop() {
        return List.of(OVERVIEW, STUDY, DESIGN, CARE, MEASURE);
    }

    public static List<Place> shelf() {
        return List.of(CATALOG, WORKSPACE);
    }
}

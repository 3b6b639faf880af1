package pedicle.app.web.page;

import java.util.List;
import java.util.stream.Stream;

/// A place in the rail, in the rail's order. The first five are the loop.
public enum Place {
    OVERVIEW("Overview", "/"),
    STUDY("Study", "/study"),
    DESIGN("Design", "/design"),
    CARE("Care", "/care"),
    MEASURE("Measure", "/measure"),
    CATALOG("Catalog", "/catalog"),
    WORKSPACE("Workspace", "/workspace"),
    FIND("Find", "/find");

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

    /// Where an address stands; one that there is not is to be looked for.
    public static Place of(String path) {
        return Stream.of(values())
                .filter(place -> path.equals(place.address) || path.startsWith(place.address + "/"))
                .findFirst()
                .orElse(FIND);
    }

    public static List<Place> loop() {
        return List.of(OVERVIEW, STUDY, DESIGN, CARE, MEASURE);
    }

    public static List<Place> shelf() {
        return List.of(CATALOG, WORKSPACE);
    }
}

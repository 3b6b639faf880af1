package pedicle.lakeside.survey;

import java.util.ArrayList;
import java.util.List;

/// A practice of the network (LK-01 to LK-12) or of the wider region (LK-13 to LK-30), with its setting's code.
record Practice(String id, String setting) {

    /// Ten a line, LK-01 first.
    private static final List<String> SETTINGS = List.of("""
            urban suburban walk_in urban suburban suburban rural urban rural rural
            suburban urban urban rural suburban walk_in urban rural suburban urban
            walk_in rural suburban urban suburban rural urban walk_in rural suburban""".split("\\s"));

    static List<Practice> all() {
        List<Practice> practices = new ArrayList<>();
        for (String setting : SETTINGS) {
            practices.add(new Practice("LK-%02d".formatted(practices.size() + 1), setting));
        }
        return practices;
    }
}

package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/// Words broken into lines, since SVG breaks none.
final class Lines {

    private Lines() {}

    /// Lines of at most `most` characters where words allow it.
    static List<String> of(String words, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }
}

package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/// About how much room words take in a drawing, whose letters are 13 pixels high in a font that we don't know.
/// The numbers are those of DejaVu Sans at 12 pixels, the broadest of the usual fonts at the least size in which
/// charts are drawn, so that words stay apart in the others too.
final class Letters {

    static final int LINE = 16;

    private Letters() {}

    static double width(String words) {
        return words.chars().mapToDouble(Letters::one).sum();
    }

    /// Lines no broader than `room`; a word that alone is broader is broken with a hyphen.
    static List<String> lines(String words, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > room) {
                lines.add(line);
                longer = word;
            }
            while (width(longer) > room) {
                int end = fitting(longer, room - width("-"));
                lines.add(longer.substring(0, end) + "-");
                longer = longer.substring(end);
            }
            line = longer;
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /// The words, or as many of their letters as there is room for and an ellipsis.
    static String within(String words, double room) {
        return width(words) <= room
                ? words
                : words.substring(0, fitting(words, room - width("…"))).stripTrailing() + "…";
    }

    private static int fitting(String words, double room) {
        int end = words.length();
        while (end > 1 && width(words.substring(0, end)) > room) {
            end--;
        }
        return Character.isHighSurrogate(words.charAt(end - 1)) && end < words.length() ? end + 1 : end;
    }

    private static double one(int letter) {
        if ("iljI.,:;'’|! \u00a0".indexOf(letter) >= 0) {
            return 3.9;
        }
        if ("frt()[]-“”\"/".indexOf(letter) >= 0) {
            return 5.2;
        }
        if ("mwMW%…—@".indexOf(letter) >= 0) {
            return 11.6;
        }
        if (Character.isUpperCase(letter)) {
            return 8.4;
        }
        if (Character.isDigit(letter)) {
            return 7.7;
        }
        return letter < 0x2E80 ? 7.2 : 14;
    }
}

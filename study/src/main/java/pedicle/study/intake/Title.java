package pedicle.study.intake;

import java.util.List;

/// A title for an item set: the words with which all its questions begin, else its name.
final class Title {

    /// A shorter common beginning is chance (“I feel”), not a heading.
    private static final int LEAST = 12;

    private Title() {}

    static String of(String stem, List<Variable> items) {
        String common = items.getFirst().label();
        for (Variable item : items) {
            int same = 0;
            while (same < common.length()
                    && same < item.label().length()
                    && common.charAt(same) == item.label().charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        int end = Math.max(common.lastIndexOf(" - "), Math.max(common.lastIndexOf('['), common.lastIndexOf(": ")));
        String heading = end < 0 ? "" : common.substring(0, end).strip();
        return heading.length() >= LEAST ? heading : stem;
    }
}

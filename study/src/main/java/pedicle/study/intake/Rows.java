package pedicle.study.intake;

import java.util.List;

/// Which rows count: those that hold one of the texts in a column, or all but those.
public record Rows(String column, boolean kept, List<String> texts, String why) {

    public Rows {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a rule for rows names the texts of a column");
        }
    }

    boolean keeps(String text) {
        return texts.contains(text) == kept;
    }
}

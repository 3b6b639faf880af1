package pedicle.app.web.page;

import java.util.Locale;

/// The sheet that a page to take home is printed on.
public enum Paper {
    A4("A4"),
    LETTER("Letter");

    private final String label;

    Paper(String label) {
        this.label = label;
    }

    /// As style sheets and people name it.
    public String label() {
        return label;
    }

    public String code() {
        return label.toLowerCase(Locale.ROOT);
    }
}

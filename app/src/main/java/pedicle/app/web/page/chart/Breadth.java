package pedicle.app.web.page.chart;

/// How much room a drawing has. Each chart is drawn for both and the style sheet shows the one that fits, so that
/// letters keep their size on a phone.
public enum Breadth {
    WIDE(680),
    NARROW(340);

    private final int width;

    Breadth(int width) {
        this.width = width;
    }

    /// In the drawing's own units, which are about pixels.
    public int width() {
        return width;
    }

    public String slug() {
        return this == WIDE ? "wide" : "narrow";
    }
}

package pedicle.app.web.page.chart;

/// A colour of the style sheet's two ladders, each of eleven rungs, and the letters that can be read on it. The
/// diverging ladder runs from brown by a grey middle to teal, which readers of every kind of colour vision tell
/// apart (Brewer 2003, BrBG); the rising one from pale to deep.
///
/// `fill` and `letters` are names in the style sheet.
public record Shade(String fill, String letters) {

    static final int RUNGS = 11;

    private static final int MIDDLE = 6;

    /// Which of five rungs on one side of the middle are used, the strongest first, by how many are needed.
    private static final int[][] SIDES = {{}, {2}, {2, 4}, {1, 3, 5}, {1, 2, 4, 5}, {1, 2, 3, 4, 5}};

    /// The colour of category `i` of `many` on an agreement scale; an odd number has a neutral middle.
    static Shade diverging(int i, int many) {
        int side = many / 2;
        if (i < side) {
            return diverging(SIDES[side][i]);
        }
        if (many % 2 == 1 && i == side) {
            return diverging(MIDDLE);
        }
        return diverging(RUNGS + 1 - SIDES[side][many - 1 - i]);
    }

    /// The colour of category `i` of `many` in an order that only rises.
    static Shade rising(int i, int many) {
        int rung = many == 1 ? 7 : 2 + Math.round((float) i * (RUNGS - 3) / (many - 1));
        return rising(many > RUNGS - 2 ? Math.min(RUNGS, i + 1) : rung);
    }

    /// The colour of a correlation: a rung for each fifth, the middle for those nearer to nought than a tenth.
    static Shade correlation(double r) {
        return diverging(MIDDLE
                + (int) Math.signum(r) * (int) Math.min(5, Math.floor((Math.abs(r) + 0.1) / 0.2 + 1e-9)));
    }

    static Shade diverging(int rung) {
        return switch (Math.abs(rung - MIDDLE)) {
            case 5, 4 -> new Shade("fill-d" + rung, "on-strong");
            case 3 -> new Shade("fill-d" + rung, "on-middle");
            default -> new Shade("fill-d" + rung, "on-weak");
        };
    }

    static Shade rising(int rung) {
        return new Shade("fill-s" + rung, rung >= 8 ? "on-strong" : rung >= 6 ? "on-middle" : "on-weak");
    }
}

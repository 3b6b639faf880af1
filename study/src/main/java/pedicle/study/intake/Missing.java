package pedicle.study.intake;

import java.util.OptionalDouble;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Field;

/// Answers that stand for no answer: one text, or the numbers `from` to `to`, where [#LOWEST] and [#HIGHEST] are
/// open ends. `meaning` is empty where it is as if nothing had been written. `declared` codes were named by the
/// file or
/// its dictionary; others are suspected, for the reason in `why`.
public record Missing(String from, String to, String meaning, boolean declared, String why) {

    static final String LOWEST = "lowest";
    static final String HIGHEST = "highest";

    public Missing {
        if (from.isEmpty() || to.isEmpty()) {
            throw new IllegalArgumentException("a missing code has a text");
        }
    }

    static Missing one(String code, String meaning, boolean declared, String why) {
        return new Missing(code, code, meaning, declared, why);
    }

    /// Whether a text of the file, numbers with a decimal point, is such an answer.
    public boolean covers(String text) {
        if (from.equals(to)) {
            return Look.same(from, text) || from.equalsIgnoreCase(text);
        }
        if (!Field.isNumber(text)) {
            return false;
        }
        double value = Double.parseDouble(text);
        return end(from, LOWEST, Double.NEGATIVE_INFINITY) <= value
                && value <= end(to, HIGHEST, Double.POSITIVE_INFINITY);
    }

    Answer answer() {
        return meaning.isEmpty() ? new Answer.Blank() : new Answer.Refused(meaning);
    }

    /// The code as a number, where it is one.
    OptionalDouble number() {
        return from.equals(to) && Field.isNumber(from)
                ? OptionalDouble.of(Double.parseDouble(from))
                : OptionalDouble.empty();
    }

    private static double end(String end, String open, double infinite) {
        return end.equals(open) ? infinite : Double.parseDouble(end);
    }
}

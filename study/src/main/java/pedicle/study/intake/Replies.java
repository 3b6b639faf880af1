package pedicle.study.intake;

import java.util.Comparator;
import pedicle.study.survey.Field;

/// The order of answers.
final class Replies {

    /// Numbers by their value, words after them as they came.
    static final Comparator<Reply> BY_CODE = Comparator.comparingDouble(
            reply -> Field.isNumber(reply.code()) ? Double.parseDouble(reply.code()) : Double.MAX_VALUE);

    private Replies() {}
}

package pedicle.study.intake;

import java.util.Comparator;
import java.util.List;
import pedicle.study.survey.Field;

/// The order of answers.
final class Replies {

    /// Numbers by their value, words after them as they came.
    static final Comparator<Reply> BY_CODE = Comparator.comparingDouble(
            reply -> Field.isNumber(reply.code()) ? Double.parseDouble(reply.code()) : Double.MAX_VALUE);

    private Replies() {}

    /// Whether the labels are the codes themselves, as in “0” to “10”, but for words at the ends.
    static boolean counted(List<Reply> replies) {
        long same = replies.stream()
                .filter(reply -> Look.whole(reply.code()) && reply.label().matches(reply.code() + "\\b.*"))
                .count();
        return replies.size() >= 3 && same >= replies.size() - 2 && same >= 2;
    }
}

package pedicle.study.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.study.intake.Guess.Origin;
import pedicle.study.survey.Field;

/// From where to where the answer scale runs that columns of numbers share.
final class Spans {

    /// An answer beyond what the neighbours have belongs to the scale if so large a share of the people gave it;
    /// one
    /// in a hundred is our own convention, meant to tell a rare end of a scale from a slip of the keyboard.
    private static final double RARE = 0.01;

    private Spans() {}

    /// The answer scale that most columns of numbers seem to have.
    static Optional<Bounds> common(List<Member> columns) {
        List<Bounds> spans = columns.stream()
                .filter(column -> column.guess().origin() == Origin.NUMBERS)
                .map(column -> Bounds.of(column.guess().replies()))
                .toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(mostFrequent(spans));
    }

    /// Numbers: all get the replies from the lowest to the highest, also where nobody chose an end.
    static List<Member> numbers(List<Member> members, Optional<Bounds> common) {
        List<Bounds> spans = members.stream()
                .filter(member -> member.guess().origin() == Origin.NUMBERS)
                .map(member -> Bounds.of(member.guess().replies()))
                .toList();
        if (spans.isEmpty()) {
            return List.of();
        }
        Bounds seen = widened(mostFrequent(spans), members);
        Bounds shared = common.filter(file -> file.justWiderThan(seen)).orElse(seen);
        List<Member> those = members.stream()
                .filter(member -> share(member.look(), shared) >= DecimalMark.MOSTLY)
                .toList();
        boolean yesOrNo = shared.low() == 0 && shared.high() == 1;
        // Two ticked-or-not columns say little; an answer scale has three steps or more.
        if (those.size() < 2 || (shared.high() - shared.low() == 1 && !yesOrNo)) {
            return List.of();
        }
        List<Reply> replies = Guessing.range(shared.low(), shared.high(), "");
        String why = "values %d to %d%s, and %d neighbours with the same answers"
                .formatted(
                        shared.low(),
                        shared.high(),
                        shared.equals(seen) ? "" : " as in the other items of the file",
                        those.size() - 1);
        return those.stream()
                .map(member -> member.with(new Guess(
                        yesOrNo ? Type.YES_NO : Type.SCALE,
                        !yesOrNo,
                        replies,
                        member.guess().missing(),
                        Origin.NUMBERS,
                        why)))
                .toList();
    }

    private static Bounds mostFrequent(List<Bounds> spans) {
        Map<Bounds, Long> often = new LinkedHashMap<>();
        spans.forEach(span -> often.merge(span, 1L, Long::sum));
        return often.entrySet().stream()
                .max(Map.Entry.<Bounds, Long>comparingByValue()
                        .thenComparingInt(
                                entry -> entry.getKey().high() - entry.getKey().low()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /// Wider where a neighbour's answers go on at an end and enough people gave them.
    private static Bounds widened(Bounds shared, List<Member> members) {
        int low = shared.low();
        int high = shared.high();
        for (Member member : members) {
            if (member.guess().origin() == Origin.NUMBERS) {
                Bounds own = Bounds.of(member.guess().replies());
                // A scale that is longer by more than two steps is another scale.
                if (own.low() < low && low - own.low() <= 2 && enough(member.look(), own.low())) {
                    low = own.low();
                }
                if (own.high() > high && own.high() - high <= 2 && enough(member.look(), own.high())) {
                    high = own.high();
                }
            }
        }
        return new Bounds(low, high);
    }

    private static boolean enough(Look look, int value) {
        int people = look.rows(text -> Look.same(Integer.toString(value), text));
        return people >= RARE * look.answered();
    }

    /// The share of a column's numbers that lie on the scale.
    private static double share(Look look, Bounds bounds) {
        Look numbers = look.without(text -> !Field.isNumber(text));
        int on = numbers.rows(text -> Look.whole(text)
                && Double.parseDouble(text) >= bounds.low()
                && Double.parseDouble(text) <= bounds.high());
        return numbers.texts().isEmpty() ? 0 : (double) on / numbers.answered();
    }

    /// The lowest and the highest code.
    record Bounds(int low, int high) {

        /// Whether the other scale is this one but for ends that nobody, or hardly anybody, chose.
        boolean justWiderThan(Bounds other) {
            boolean within = low <= other.low && other.high <= high && !equals(other);
            return within && other.low - low <= 1 && high - other.high <= 1;
        }

        static Bounds of(List<Reply> replies) {
            List<Integer> codes = replies.stream()
                    .map(reply -> (int) Double.parseDouble(reply.code()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return new Bounds(codes.getFirst(), codes.getLast());
        }
    }
}

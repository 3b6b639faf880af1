package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pedicle.study.intake.Guess.Origin;
import pedicle.study.survey.Field;

/// Finds columns that stand together: they share a matrix or the stem of their name, and their answers.
final class Sets {

    /// An answer beyond what the neighbours have belongs to the scale if so large a share of the people gave it;
    /// one
    /// in a hundred is our own convention, meant to tell a rare end of a scale from a slip of the keyboard.
    private static final double RARE = 0.01;

    private Sets() {}

    /// Columns that stand together, with replies that are the same for all of them.
    record Together(String stem, String why, List<Member> members) {
        Together {
            members = List.copyOf(members);
        }
    }

    /// By the stems of names; of those without one by the matrix in which they were asked, which may be no more than
    /// a page.
    static List<Together> of(List<Member> columns) {
        // A box of a checkbox question is an answer of its own and no item.
        List<Member> items = columns.stream()
                .filter(column -> column.said().kind() != Said.Kind.BOX)
                .toList();
        Optional<Bounds> common = common(items);
        List<Together> found = together(items, column -> Stem.of(column.name()), common);
        Set<String> placed = new LinkedHashSet<>();
        found.forEach(set -> set.members().forEach(member -> placed.add(member.name())));
        List<Member> left =
                items.stream().filter(item -> !placed.contains(item.name())).toList();
        found.addAll(together(
                left, column -> Optional.of(column.said().matrix()).filter(matrix -> !matrix.isEmpty()), common));
        return found;
    }

    private static List<Together> together(
            List<Member> columns, Function<Member, Optional<String>> place, Optional<Bounds> common) {
        Map<String, List<Member>> groups = new LinkedHashMap<>();
        for (Member column : columns) {
            place.apply(column)
                    .ifPresent(name -> groups.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(column));
        }
        List<Together> found = new ArrayList<>();
        groups.forEach((name, group) -> found.addAll(alike(name, group, common)));
        return found;
    }

    /// The answer scale that most columns of numbers seem to have.
    private static Optional<Bounds> common(List<Member> columns) {
        List<Bounds> spans = columns.stream()
                .filter(column -> column.guess().origin() == Origin.NUMBERS)
                .map(column -> Bounds.of(column.guess().replies()))
                .toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(mostFrequent(spans));
    }

    private static List<Together> alike(String name, List<Member> group, Optional<Bounds> common) {
        List<Together> found = new ArrayList<>();
        Map<String, List<Member>> byAnswers = new LinkedHashMap<>();
        for (Member member : group) {
            byAnswers.computeIfAbsent(answers(member), _ -> new ArrayList<>()).add(member);
        }
        byAnswers.forEach((kind, members) -> {
            List<Member> together = switch (kind) {
                case "numbers" -> numbers(members, common);
                case "ladder" -> ladder(members);
                case "none" -> List.<Member>of();
                default -> kind.startsWith("codes ") ? codes(members) : declared(members);
            };
            if (together.size() >= 2) {
                found.add(new Together(
                        name, "names that begin with “%s”, and the same answers".formatted(name), together));
            }
        });
        return found;
    }

    /// What must be the same for columns to stand together.
    private static String answers(Member member) {
        Guess guess = member.guess();
        return switch (guess.origin()) {
            case NUMBERS -> "numbers";
            case LADDER -> "ladder";
            case CODES -> "codes " + guess.replies().getFirst().text().replaceFirst("\\d+$", "");
            case DECLARED -> scalable(guess) ? "declared " + guess.replies() : "none";
            case OTHER ->
                switch (guess.type()) {
                    case NUMBER -> "numbers";
                    case SCALE ->
                        "declared " + guess.replies().stream().map(Reply::code).toList();
                    case CHOICE, YES_NO, WORDS, DATE, IDENTIFIER -> "none";
                };
        };
    }

    /// A scale, or a choice of three or more whose codes follow one another.
    private static boolean scalable(Guess guess) {
        return switch (guess.type()) {
            case SCALE -> true;
            case CHOICE -> consecutive(guess.replies());
            case YES_NO -> true;
            case NUMBER, WORDS, DATE, IDENTIFIER -> false;
        };
    }

    private static boolean consecutive(List<Reply> replies) {
        if (!replies.stream().allMatch(reply -> Look.whole(reply.code()))) {
            return false;
        }
        List<Double> codes = replies.stream()
                .map(reply -> Double.valueOf(reply.code()))
                .distinct()
                .sorted()
                .toList();
        return codes.size() >= 3 && codes.getLast() - codes.getFirst() == codes.size() - 1;
    }

    private static List<Member> declared(List<Member> members) {
        if (members.size() < 2) {
            return members;
        }
        return members.stream()
                .map(member -> switch (member.guess().type()) {
                    case CHOICE ->
                        member.with(member.guess()
                                .with(
                                        Type.SCALE,
                                        true,
                                        member.guess().replies(),
                                        "%d neighbours with the same answers".formatted(members.size() - 1)));
                    case SCALE, YES_NO, NUMBER, WORDS, DATE, IDENTIFIER -> member;
                })
                .toList();
    }

    /// Numbers: all get the replies from the lowest to the highest, also where nobody chose an end.
    private static List<Member> numbers(List<Member> members, Optional<Bounds> common) {
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

    private static List<Member> ladder(List<Member> members) {
        Set<String> texts = new LinkedHashSet<>();
        members.forEach(member -> texts.addAll(answersOf(member)));
        Optional<Ladder> shared = Ladder.of(texts);
        return shared.map(ladder -> each(
                        members,
                        Type.SCALE,
                        ladder.replies(texts),
                        size -> "the words are %s, and %d neighbours have them too"
                                .formatted(ladder.words(), size - 1)))
                .orElse(List.of());
    }

    private static Collection<String> answersOf(Member member) {
        return member.look()
                .without(text -> Guessing.covered(member.guess().missing(), text))
                .texts();
    }

    private static List<Member> codes(List<Member> members) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        members.forEach(member -> member.guess().replies().forEach(reply -> replies.putIfAbsent(reply.text(), reply)));
        List<Reply> all = replies.values().stream().sorted(Replies.BY_CODE).toList();
        return members.size() < 2
                ? members
                : each(
                        members,
                        Type.SCALE,
                        all,
                        size ->
                                "codes from %s to %s, and %d neighbours with the same; their order is taken from the numbers"
                                        .formatted(
                                                all.getFirst().text(),
                                                all.getLast().text(),
                                                size - 1));
    }

    private static List<Member> each(
            List<Member> members, Type type, List<Reply> replies, Function<Integer, String> why) {
        return members.stream()
                .map(member -> member.with(member.guess().with(type, true, replies, why.apply(members.size()))))
                .toList();
    }

    /// The lowest and the highest code.
    private record Bounds(int low, int high) {

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

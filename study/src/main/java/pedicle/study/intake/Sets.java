package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import pedicle.study.intake.Guess.Origin;

/// Finds columns that stand together: they share a matrix or the stem of their name, and their answers.
final class Sets {

    private Sets() {}

    /// Columns that stand together, with replies that are the same for all of them.
    record Together(String stem, String why, List<Member> members) {
        Together {
            members = List.copyOf(members);
        }
    }

    /// By the stems of names; of those without one by the matrix in which they were asked, which may be no more
    /// than
    /// a page.
    static List<Together> of(List<Member> columns) {
        // A box of a checkbox question is an answer of its own and no item.
        List<Member> items = columns.stream()
                .filter(column -> column.said().kind() != Said.Kind.BOX)
                .toList();
        Optional<Spans.Bounds> common = Spans.common(items);
        List<Together> found = together(items, column -> Stem.of(column.name()), "names that begin with “%s”", common);
        Set<String> placed = new LinkedHashSet<>();
        found.forEach(set -> set.members().forEach(member -> placed.add(member.name())));
        List<Member> left =
                items.stream().filter(item -> !placed.contains(item.name())).toList();
        found.addAll(together(
                left,
                column -> Optional.of(column.said().matrix()).filter(matrix -> !matrix.isEmpty()),
                "one matrix of questions, “%s”,",
                common));
        return found;
    }

    private static List<Together> together(
            List<Member> columns,
            Function<Member, Optional<String>> place,
            String shared,
            Optional<Spans.Bounds> common) {
        Map<String, List<Member>> groups = new LinkedHashMap<>();
        for (Member column : columns) {
            place.apply(column)
                    .ifPresent(name ->
                            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(column));
        }
        List<Together> found = new ArrayList<>();
        groups.forEach((name, group) ->
                found.addAll(alike(name, shared.formatted(name) + " and the same answers", group, common)));
        return found;
    }

    private static List<Together> alike(String name, String why, List<Member> group, Optional<Spans.Bounds> common) {
        List<Together> found = new ArrayList<>();
        Map<String, List<Member>> byAnswers = new LinkedHashMap<>();
        for (Member member : group) {
            byAnswers.computeIfAbsent(answers(member), _ -> new ArrayList<>()).add(member);
        }
        List<Member> bare = byAnswers.getOrDefault("none", List.of());
        byAnswers.forEach((kind, members) -> {
            List<Member> together = switch (kind) {
                case "numbers" -> Spans.numbers(members, common);
                case "ladder" -> ladder(members, bare);
                case "none" -> List.<Member>of();
                default -> kind.startsWith("codes ") ? codes(members, bare) : declared(members);
            };
            if (together.size() >= 2) {
                found.add(new Together(name, why, inOrder(group, together)));
            }
        });
        return found;
    }

    /// In the order of the file.
    private static List<Member> inOrder(List<Member> group, List<Member> those) {
        return group.stream()
                .flatMap(one -> those.stream().filter(member -> member.name().equals(one.name())))
                .toList();
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

    /// Columns with words of one ladder; of the `bare` ones, too few to tell alone, those that fit in.
    private static List<Member> ladder(List<Member> sure, List<Member> bare) {
        Set<String> texts = new LinkedHashSet<>();
        sure.forEach(member -> texts.addAll(answersOf(member)));
        List<Member> members = new ArrayList<>(sure);
        for (Member member : bare) {
            Set<String> more = new LinkedHashSet<>(texts);
            more.addAll(answersOf(member));
            if (inWords(member) && Ladder.of(more).isPresent()) {
                texts.addAll(more);
                members.add(member);
            }
        }
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

    private static boolean inWords(Member member) {
        Type type = member.guess().type();
        return (type == Type.WORDS || type == Type.CHOICE)
                && member.guess().origin() == Origin.OTHER
                && !answersOf(member).isEmpty();
    }

    private static List<Member> codes(List<Member> sure, List<Member> bare) {
        String code = Pattern.quote(
                        sure.getFirst().guess().replies().getFirst().text().replaceFirst("\\d+$", ""))
                + "\\d{1,2}";
        List<Member> members = new ArrayList<>(sure);
        for (Member member : bare) {
            if (inWords(member) && answersOf(member).stream().allMatch(text -> text.matches(code))) {
                members.add(member.with(Guessing.codes(
                        member.look()
                                .without(text -> Guessing.covered(member.guess().missing(), text)),
                        member.guess().missing())));
            }
        }
        return coded(members);
    }

    private static List<Member> coded(List<Member> members) {
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
}

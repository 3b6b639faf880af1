package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pedicle.study.intake.Guess.Origin;
import pedicle.study.intake.Said.Kind;
import pedicle.study.survey.Field;

/// Guesses what a column holds from what the file says of it and from its answers.
final class Guessing {

    /// Whole numbers over no wider a range than this are taken for an answer scale (0 to 10 is the widest in use).
    static final int WIDEST_SCALE = 10;

    /// A choice in words has at most so many answers, and each comes twice or more on average.
    private static final int MOST_CHOICES = 20;

    private static final int LONGEST_CHOICE = 80;

    /// Answer scales run from −10 at the lowest to 11 at the highest; other numbers, however close, are counts.
    private static final int LOWEST = -10;

    private static final int HIGHEST = 11;

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?"
                    + "|\\d{1,2}[/.]\\d{1,2}[/.](\\d{4}|\\d{2})([ ,]+\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?)?");
    private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,2})\\s*[-–=:.)]\\s*(\\D.*)");
    private static final Pattern CODE = Pattern.compile("([A-Z]{1,3})0*(\\d{1,2})");

    private static final Set<String> YES = Set.of("yes", "y", "true", "oui", "ja", "checked", "ticked");
    private static final Set<String> NO = Set.of("no", "n", "false", "non", "nein", "unchecked", "not ticked");

    private Guessing() {}

    static Guess of(Said said, Look look) {
        Look answers = look.without(text -> covered(said.missing(), text));
        return switch (said.kind()) {
            case YES_NO, BOX ->
                new Guess(Type.YES_NO, false, said.choices(), said.missing(), Origin.DECLARED, "the file says so");
            case CHOICE -> declared(said, answers);
            case DATE -> Guess.other(Type.DATE, said.missing(), "the file says so");
            case NUMBER -> said.choices().isEmpty() ? number(said, answers) : labelled(said, answers);
            case WORDS, NOT_SAID -> said.choices().isEmpty() ? bare(said, answers) : labelled(said, answers);
        };
    }

    static boolean covered(List<Missing> missing, String text) {
        return missing.stream().anyMatch(one -> one.covers(text));
    }

    /// Replies that the file or its dictionary lists.
    private static Guess declared(Said said, Look look) {
        List<Missing> missing = new ArrayList<>(said.missing());
        List<Reply> replies = new ArrayList<>();
        for (Reply reply : said.choices()) {
            Optional<MissingWords.Kind> none = MissingWords.kind(reply.label());
            if (none.isPresent() && (none.get() != MissingWords.Kind.UNSURE || isOrdered(said))) {
                missing.add(
                        Missing.one(reply.text(), reply.label(), false, "its label is “%s”".formatted(reply.label())));
            } else {
                replies.add(reply);
            }
        }
        Suspicion.words(look.without(text -> replies.stream().anyMatch(reply -> Look.same(reply.text(), text))))
                .stream()
                .filter(one -> !covered(missing, one.from()))
                .forEach(missing::add);
        List<String> labels = replies.stream().map(Reply::label).distinct().toList();
        Optional<Ladder> ladder = Ladder.of(labels);
        boolean counted = Replies.counted(replies);
        boolean ordinal = ladder.isPresent() || counted || said.measure() == Said.Measure.ORDINAL;
        if (!ordinal) {
            return new Guess(Type.CHOICE, false, replies, missing, Origin.DECLARED, "the file lists its answers");
        }
        boolean numbers = replies.stream().allMatch(reply -> Field.isNumber(reply.code()));
        List<Reply> ordered = numbers ? replies : ranked(replies, ladder);
        String why = ladder.map(known -> "its labels are " + known.words())
                .orElse(counted ? "its labels are numbers" : "the file calls it ordinal");
        return new Guess(Type.SCALE, true, ordered, missing, Origin.DECLARED, why);
    }

    private static boolean isOrdered(Said said) {
        List<String> rest = said.choices().stream()
                .map(Reply::label)
                .filter(label -> MissingWords.kind(label).isEmpty())
                .distinct()
                .toList();
        return said.measure() == Said.Measure.ORDINAL || Ladder.of(rest).isPresent();
    }

    /// Codes that are no numbers give way to the steps of the ladder, else to their order.
    private static List<Reply> ranked(List<Reply> replies, Optional<Ladder> ladder) {
        return IntStream.range(0, replies.size())
                .mapToObj(i -> {
                    Reply reply = replies.get(i);
                    int step = ladder.map(known -> known.step(reply.label()).orElse(i + 1))
                            .orElse(i + 1);
                    return new Reply(reply.text(), Integer.toString(step), reply.label());
                })
                .sorted(Replies.BY_CODE)
                .toList();
    }

    /// Values of which some or all have labels, as in SPSS.
    private static Guess labelled(Said said, Look look) {
        Guess listed = declared(said, look);
        Look answers = look.without(text -> covered(listed.missing(), text));
        boolean all = answers.texts().stream()
                .allMatch(text -> listed.replies().stream().anyMatch(reply -> Look.same(reply.text(), text)));
        boolean numbers =
                answers.all(Look::whole) && listed.replies().stream().allMatch(reply -> Look.whole(reply.code()));
        if (all && !listed.replies().isEmpty() && !(numbers && onlyEnds(said, listed.replies()))) {
            return listed;
        }
        if (!numbers) {
            return said.kind() == Kind.NUMBER ? number(said, look, listed.missing()) : listed;
        }
        TreeSet<Double> seen = new TreeSet<>();
        answers.texts().forEach(text -> seen.add(Double.valueOf(text)));
        listed.replies().forEach(reply -> seen.add(Double.valueOf(reply.code())));
        if (seen.last() - seen.first() > WIDEST_SCALE || seen.first() < LOWEST || seen.last() > HIGHEST) {
            return number(said, look, listed.missing());
        }
        int low = seen.first().intValue();
        int high = seen.last().intValue();
        List<Reply> replies = IntStream.rangeClosed(low, high)
                .mapToObj(value -> listed.replies().stream()
                        .filter(reply -> Look.same(reply.code(), Integer.toString(value)))
                        .findFirst()
                        .orElse(new Reply(Integer.toString(value), Integer.toString(value), Integer.toString(value))))
                .toList();
        return new Guess(
                Type.SCALE,
                true,
                replies,
                listed.missing(),
                Origin.DECLARED,
                "numbers %d to %d of which some have labels".formatted(low, high));
    }

    /// One to three labels with gaps between them name the ends and perhaps the middle of a scale.
    private static boolean onlyEnds(Said said, List<Reply> replies) {
        double low = Double.parseDouble(replies.getFirst().code());
        double high = Double.parseDouble(replies.getLast().code());
        return said.measure() != Said.Measure.NOMINAL
                && replies.size() <= 3
                && (replies.size() == 1 || high - low > replies.size() - 1)
                && high - low <= WIDEST_SCALE;
    }

    private static Guess number(Said said, Look look) {
        return number(said, look, said.missing());
    }

    /// A column of which the file says that it holds numbers.
    private static Guess number(Said said, Look look, List<Missing> declared) {
        List<Missing> missing = new ArrayList<>(declared);
        missing.addAll(Suspicion.words(look));
        missing.addAll(Suspicion.numbers(look));
        Look answers = look.without(text -> covered(missing, text));
        return answers.texts().isEmpty()
                ? Guess.other(Type.NUMBER, missing, "the file says so")
                : numbers(answers.without(text -> !Field.isNumber(text)), missing, said);
    }

    /// A column of which nothing is said.
    private static Guess bare(Said said, Look look) {
        List<Missing> missing = new ArrayList<>(said.missing());
        missing.addAll(Suspicion.words(look));
        Look answers = look.without(text -> covered(missing, text));
        if (answers.texts().isEmpty()) {
            return Guess.other(Type.WORDS, missing, "nobody wrote anything");
        }
        if (look.unique() && Names.identifier(said.name())) {
            return Guess.other(Type.IDENTIFIER, List.of(), "its name, and a value of its own in every row");
        }
        if (said.kind() != Kind.WORDS && answers.rows(Field::isNumber) >= DecimalMark.MOSTLY * answers.answered()) {
            missing.addAll(Suspicion.numbers(answers));
            Look numbers = answers.without(text -> covered(missing, text) || !Field.isNumber(text));
            return numbers(numbers, missing, said);
        }
        return words(said, answers, missing);
    }

    private static Guess numbers(Look look, List<Missing> missing, Said said) {
        if (!look.all(Look::whole)) {
            return Guess.other(Type.NUMBER, missing, "numbers with decimals");
        }
        TreeSet<Double> values = new TreeSet<>();
        look.texts().forEach(text -> values.add(Double.valueOf(text)));
        double low = values.first();
        double high = values.last();
        if (high - low > WIDEST_SCALE || low < LOWEST || high > HIGHEST) {
            return Guess.other(
                    Type.NUMBER, missing, "whole numbers from %s to %s".formatted(Digits.of(low), Digits.of(high)));
        }
        List<Reply> replies = range((int) low, (int) high, "");
        if (low == 0 && high == 1) {
            return new Guess(Type.YES_NO, false, replies, missing, Origin.NUMBERS, "only 0 and 1");
        }
        String span = "values %s to %s".formatted(Digits.of(low), Digits.of(high));
        if (said.measure() == Said.Measure.NOMINAL || high - low == 1) {
            return new Guess(Type.CHOICE, false, replies, missing, Origin.NUMBERS, span);
        }
        return new Guess(Type.SCALE, true, replies, missing, Origin.NUMBERS, span);
    }

    /// A reply for each whole number, with what stands before it in the file.
    static List<Reply> range(int low, int high, String before) {
        return IntStream.rangeClosed(low, high)
                .mapToObj(Integer::toString)
                .map(code -> new Reply(before + code, code, before + code))
                .toList();
    }

    private static Guess words(Said said, Look look, List<Missing> missing) {
        if (look.all(text -> YES.contains(plain(text)) || NO.contains(plain(text)))) {
            return yesOrNo(look, missing);
        }
        if (look.all(is(DATE))) {
            return Guess.other(Type.DATE, missing, "every answer is a date");
        }
        if (look.texts().size() >= 2 && look.texts().size() <= WIDEST_SCALE + 1) {
            if (look.all(is(NUMBERED))) {
                return numbered(look, missing);
            }
            if (look.all(is(CODE)) && prefixes(look).size() == 1) {
                return codes(look, missing);
            }
            Optional<Ladder> ladder = Ladder.of(look.texts());
            if (ladder.isPresent()) {
                return new Guess(
                        Type.SCALE,
                        true,
                        ladder.get().replies(look.texts()),
                        missing,
                        Origin.LADDER,
                        "the words are " + ladder.get().words());
            }
        }
        return choice(said, look, missing);
    }

    private static Guess choice(Said said, Look look, List<Missing> words) {
        // Among answers in words “Don't know” is one like the others, unless the file says otherwise.
        List<Missing> missing = words.stream()
                .filter(one -> one.declared()
                        || MissingWords.kind(one.from()).orElse(MissingWords.Kind.BLANK) != MissingWords.Kind.UNSURE)
                .toList();
        List<String> unsure = words.stream()
                .filter(one -> !missing.contains(one))
                .map(Missing::from)
                .toList();
        boolean few = look.texts().size() <= MOST_CHOICES
                && look.texts().size() * 2 <= look.answered()
                && look.texts().stream().allMatch(text -> text.length() <= LONGEST_CHOICE);
        if (!few) {
            boolean named = look.unique() && Names.identifier(said.name());
            return Guess.other(
                    named ? Type.IDENTIFIER : Type.WORDS,
                    missing,
                    named
                            ? "its name, and a text of its own in every row"
                            : (look.texts().size() == 1
                                    ? "one text"
                                    : look.texts().size() + " different texts"));
        }
        List<Reply> replies = new ArrayList<>();
        look.texts().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(text -> replies.add(new Reply(text, text, text)));
        unsure.forEach(text -> replies.add(new Reply(text, text, text)));
        return new Guess(
                Type.CHOICE,
                false,
                replies,
                missing,
                Origin.OTHER,
                "%d different texts that come again and again".formatted(replies.size()));
    }

    private static Guess yesOrNo(Look look, List<Missing> missing) {
        List<Reply> replies = new ArrayList<>();
        look.texts().stream()
                .filter(text -> NO.contains(plain(text)))
                .forEach(text -> replies.add(new Reply(text, "0", text)));
        if (replies.isEmpty()) {
            replies.add(new Reply("0", "0", "No"));
        }
        look.texts().stream()
                .filter(text -> YES.contains(plain(text)))
                .forEach(text -> replies.add(new Reply(text, "1", text)));
        if (replies.getLast().code().equals("0")) {
            replies.add(new Reply("1", "1", "Yes"));
        }
        return new Guess(Type.YES_NO, false, replies, missing, Origin.OTHER, "every answer is yes or no");
    }

    /// “5 - Strongly agree”.
    private static Guess numbered(Look look, List<Missing> missing) {
        List<Reply> replies = look.texts().stream()
                .map(text -> {
                    var parts = NUMBERED.matcher(text);
                    return parts.matches()
                            ? new Reply(text, parts.group(1), parts.group(2))
                            : new Reply(text, text, text);
                })
                .sorted(Replies.BY_CODE)
                .toList();
        return new Guess(Type.SCALE, true, replies, missing, Origin.OTHER, "every answer begins with its number");
    }

    static Guess codes(Look look, List<Missing> missing) {
        String prefix = prefixes(look).iterator().next();
        List<Reply> replies = look.texts().stream()
                .map(text -> new Reply(text, text.replaceFirst("^[A-Z]+0*(?=\\d)", ""), text))
                .sorted(Replies.BY_CODE)
                .toList();
        return new Guess(
                Type.CHOICE,
                false,
                replies,
                missing,
                Origin.CODES,
                "codes of the letter %s and a number".formatted(prefix));
    }

    private static Set<String> prefixes(Look look) {
        Set<String> prefixes = new TreeSet<>();
        look.texts().forEach(text -> prefixes.add(text.replaceFirst("0*\\d{1,2}$", "")));
        return prefixes;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Predicate<String> is(Pattern pattern) {
        return pattern.asMatchPredicate();
    }
}

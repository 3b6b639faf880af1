package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// What the last year's prescriptions of systemic corticosteroids amount to.
///
/// HEDIS 2025 asks for 90 consecutive days in the 365 before, with overlapping fills stacked one after the other.
/// We stack as it does, but let gaps pass, since a card should rather see a risk than miss one. Two medicines that
/// start on one day, such as tablets of 5 and of 1 mg, are taken together and not after each other. What somebody
/// says that they take covers its own days and stacks on nothing.
final class SteroidCourse {

    static final int LONG_TERM_DAYS = 90;
    private static final int LOOK_BACK_DAYS = 365;
    private static final double PREDNISONE = 5;

    /// What stays where it is put, by words; routes with a code are left out where prescriptions are read.
    static final Pattern LOCAL = Pattern.compile("\\b(cream|ointment|lotion|gel|foam|shampoo|topical|nasal|inhal\\w*"
            + "|spray|ophth\\w*|eye|otic|ear|drops?|enema|intra-?articular|crème|pommade|gouttes)\\b");

    /// One stretch of days covered, from `from` to before `to`.
    private record Stretch(Entry.Prescription by, LocalDate from, LocalDate to) {

        long days() {
            return Math.max(0, ChronoUnit.DAYS.between(from, to));
        }
    }

    private final Map<Pattern, Double> equalToFive = new LinkedHashMap<>();

    /// Any of them, so that a medicine is asked once whether it is one.
    private final Beginnings any;

    SteroidCourse() {
        for (Row row : Table.ours(SteroidCourse.class, "/pedicle/care/rule/steroid-doses.csv")
                .rows()) {
            equalToFive.put(
                    Pattern.compile("\\b" + row.required("name") + "\\b"),
                    row.number("milligrams").orElseThrow());
        }
        this.any = new Beginnings(Pattern.compile(
                equalToFive.keySet().stream().map(Pattern::pattern).collect(Collectors.joining("|"))));
    }

    /// Whether words without a known code name a corticosteroid that acts on the whole body.
    boolean isNamedIn(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        return any.isIn(low) && !LOCAL.matcher(low).find();
    }

    SteroidUse use(List<Entry.Prescription> prescriptions, LocalDate on) {
        List<Stretch> stretches = within(stacked(prescriptions, on), on);
        // Undated and still running counts as long-term: the record says that it is taken, not since when.
        Optional<Entry.Prescription> undated = prescriptions.stream()
                .filter(one -> one.start().isEmpty() && one.running())
                .findFirst();
        if (stretches.isEmpty() && undated.isEmpty()) {
            return SteroidUse.none();
        }
        int covered = covered(stretches);
        double milligrams = 0;
        long dosed = 0;
        for (Stretch stretch : stretches) {
            OptionalDouble dose = prednisone(stretch.by());
            if (dose.isPresent()) {
                milligrams += dose.getAsDouble() * stretch.days();
                dosed += stretch.days();
            }
        }
        Entry.Prescription first = stretches.isEmpty()
                ? undated.orElseThrow()
                : stretches.getFirst().by();
        int days = undated.isPresent() ? Math.max(LONG_TERM_DAYS, covered) : covered;
        // Of two strengths taken together the doses add up over the same days.
        long over = Math.min(dosed, covered);
        return new SteroidUse(
                days,
                longestRun(stretches),
                over == 0 ? OptionalDouble.empty() : OptionalDouble.of(milligrams / over),
                milligrams,
                first.start().map(Day::earliest),
                prescriptions.stream().map(Entry.Prescription::where).distinct().toList(),
                first.what().words());
    }

    static Known known(SteroidUse use) {
        if (!use.isLongTerm()) {
            return new Known.NotRecorded();
        }
        String dose = use.milligramsADay().isPresent()
                ? String.format(
                        Locale.ROOT,
                        ", about %.0f mg of prednisone a day",
                        use.milligramsADay().getAsDouble())
                : "";
        return new Known.Present(
                use.wheres().getFirst(),
                use.from(),
                "%s, %d days in the last year%s".formatted(use.words(), use.days(), dose));
    }

    /// Each fill begins where the one before has run out, unless another medicine begins on the same day.
    private static List<Stretch> stacked(List<Entry.Prescription> prescriptions, LocalDate on) {
        List<Entry.Prescription> dated = prescriptions.stream()
                .filter(one -> one.start().isPresent())
                .filter(one -> !start(one).isAfter(on))
                .sorted(Comparator.comparing(SteroidCourse::start))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        LocalDate covered = LocalDate.MIN;
        for (Entry.Prescription one : dated) {
            boolean beside = stretches.stream()
                    .anyMatch(other -> start(other.by()).equals(start(one))
                            && !other.by().what().equals(one.what()));
            LocalDate from = beside || !one.isFill() ? start(one) : later(start(one), covered);
            LocalDate to = one.days().isPresent()
                    ? from.plusDays(one.days().getAsInt())
                    : one.running() ? later(from, on.plusDays(1)) : from;
            stretches.add(new Stretch(one, from, to));
            covered = one.isFill() ? later(covered, to) : covered;
        }
        // What is counted goes by its days, in their order.
        stretches.sort(Comparator.comparing(Stretch::from));
        return stretches;
    }

    /// What of them falls into the year up to this day.
    private static List<Stretch> within(List<Stretch> stretches, LocalDate on) {
        return stretches.stream()
                .map(stretch -> new Stretch(
                        stretch.by(),
                        later(stretch.from(), on.minusDays(LOOK_BACK_DAYS)),
                        earlier(stretch.to(), on.plusDays(1))))
                .filter(stretch -> stretch.days() > 0)
                .toList();
    }

    private static int covered(List<Stretch> stretches) {
        long days = 0;
        LocalDate until = LocalDate.MIN;
        for (Stretch stretch : stretches) {
            if (stretch.to().isAfter(until)) {
                days += ChronoUnit.DAYS.between(later(stretch.from(), until), stretch.to());
                until = stretch.to();
            }
        }
        return (int) days;
    }

    private static int longestRun(List<Stretch> stretches) {
        long longest = 0;
        long run = 0;
        LocalDate until = LocalDate.MIN;
        for (Stretch stretch : stretches) {
            if (!stretch.to().isAfter(until)) {
                continue;
            }
            boolean gap = stretch.from().isAfter(until);
            run = ChronoUnit.DAYS.between(gap ? stretch.from() : until, stretch.to()) + (gap ? 0 : run);
            until = stretch.to();
            longest = Math.max(longest, run);
        }
        return (int) longest;
    }

    private OptionalDouble prednisone(Entry.Prescription one) {
        if (one.milligramsADay().isEmpty()) {
            return OptionalDouble.empty();
        }
        String words = one.what().words().toLowerCase(Locale.ROOT);
        return equalToFive.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(words).find())
                .mapToDouble(entry -> one.milligramsADay().getAsDouble() * PREDNISONE / entry.getValue())
                .findFirst();
    }

    private static LocalDate start(Entry.Prescription one) {
        return one.start().orElseThrow().earliest();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

package pedicle.measure.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Start;

/// Says in sentences why a person counted in an episode or did not: the verdict as it was passed, and what
/// it rests on.
public record Account(Definition definition, Period period, Person person) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// The verdict alone.
    public String verdict(Episode episode) {
        if (!episode.eligible()) {
            return "Not counted: "
                    + Reasons.of(definition, period, episode.excludedFor().getFirst()) + ".";
        }
        if (episode.tally().imaged() > 0) {
            return "Counted: %s without a red flag.".formatted(done());
        }
        if (episode.tally().missed() > 0) {
            return "Counted: not imaged in spite of a red flag.";
        }
        if (episode.tally().flagged() > 0) {
            return "Counted: imaged, and there was a red flag.";
        }
        if (episode.tally().n() > 0) {
            return episode.indicated()
                    ? "Counted: %s, and there was a red flag.".formatted(done())
                    : "Counted: not %s, and without a red flag.".formatted(done());
        }
        return episode.indicated()
                ? "In neither rate: the red flag takes this person out of the one that the definition counts."
                : "In neither rate: not %s, and the rate is out of those who were.".formatted(done());
    }

    /// The verdict and its grounds, a sentence each.
    public List<String> sentences(Episode episode) {
        List<String> sentences = new ArrayList<>(List.of(verdict(episode)));
        episode.index().ifPresent(index -> {
            sentences.add(begins(episode, index));
            sentences.add(before(index));
            sentences.add(act(episode, index));
            sentences.add(flags(episode));
        });
        if (episode.index().isEmpty()) {
            besides().ifPresent(sentences::add);
        }
        List<Ground> exclusions = grounds(episode, Ground.Role.EXCLUDE);
        if (!exclusions.isEmpty()) {
            sentences.add("What leaves this person out: " + listed(exclusions) + ".");
        }
        if (episode.excludedFor().size() > 1) {
            sentences.add("Other reasons that would do as well: "
                    + episode.excludedFor().stream()
                            .skip(1)
                            .map(reason -> Reasons.of(definition, period, reason))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return List.copyOf(sentences);
    }

    /// The visits of the period that begin nothing since something else was their principal diagnosis.
    private Optional<String> besides() {
        List<String> days = person.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.VISIT_BESIDE)
                .filter(_ -> definition.start().diagnosis() == Start.Diagnosis.PRINCIPAL)
                .filter(fact -> !fact.when().first().isAfter(period.to())
                        && !fact.when().last().isBefore(period.from()))
                .map(fact -> Words.when(fact.when()))
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of("Seen with low back pain, but another diagnosis was principal: %s.".formatted(few(days)));
    }

    private String done() {
        return switch (definition.act().kind()) {
            case IMAGE -> definition.act().from() > 0 ? "imaged again" : "imaged";
            case OPIOID -> "given an opioid";
            case REFERRAL -> "referred";
        };
    }

    private boolean byImage() {
        return definition.start().which() == Start.Which.FIRST_IMAGE;
    }

    private String begins(Episode episode, LocalDate index) {
        String which = byImage()
                ? "The first lumbar image"
                : episode.number() > 1 ? "Visit %d that begins an episode".formatted(episode.number()) : "First visit";
        return "%s: %s%s, clinician %s, practice %s."
                .formatted(
                        which,
                        DAY.format(index),
                        episode.age().isPresent()
                                ? " at the age of " + episode.age().getAsInt()
                                : ", age not known",
                        episode.clinician(),
                        episode.practice());
    }

    private String before(LocalDate index) {
        String pain = byImage() ? "lumbar image" : "low back pain";
        Optional<LocalDate> last = person.facts().stream()
                .filter(this::standsAgainst)
                .map(fact -> fact.when().last())
                .filter(day -> day.isBefore(index))
                .max(Comparator.naturalOrder());
        String latest = last.map(day -> "the last was %s, %s before".formatted(DAY.format(day), days(day, index)))
                .orElse("there is none before in the record");
        return "No %s in the %d days before; %s."
                .formatted(pain, definition.start().clearDays(), latest);
    }

    private boolean standsAgainst(Fact fact) {
        return switch (fact.kind()) {
            case VISIT, VISIT_BESIDE, BACK_PAIN -> !byImage();
            case IMAGE -> byImage();
            case OPIOID, REFERRAL, MARK, MEDICINE, INSURED -> false;
        };
    }

    private String act(Episode episode, LocalDate index) {
        int from = definition.act().from();
        int to = definition.act().to();
        String window = from == 0
                ? "on that day or in the %d days after".formatted(to)
                : "from %d to %d days after".formatted(from, to);
        return episode.imagedOn()
                .map(day -> "%s %s, on %s."
                        .formatted(
                                capital(Words.act(definition.act().kind(), episode.modality())),
                                day.equals(index) ? "the same day" : days(index, day) + " later",
                                DAY.format(day)))
                .orElseGet(() -> "No %s %s%s."
                        .formatted(
                                Words.act(definition.act().kind(), ""),
                                window,
                                next(index.plusDays(to))
                                        .map(day -> "; the next came %s later, outside the window"
                                                .formatted(days(index, day)))
                                        .orElse("")));
    }

    /// The first act after the window.
    private Optional<LocalDate> next(LocalDate after) {
        return person.facts().stream()
                .filter(fact -> fact.kind() == Words.kind(definition.act().kind()))
                .map(fact -> fact.when().first())
                .filter(day -> day.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private String flags(Episode episode) {
        List<Ground> flags = grounds(episode, Ground.Role.FLAG);
        if (!episode.indicated()) {
            return definition.lookBacks().stream().anyMatch(back -> back.role() == LookBack.Role.FLAG)
                    ? "No red flag in the record."
                    : "This definition asks for no red flags.";
        }
        return "Red flag in the record: " + listed(flags) + ".";
    }

    private List<Ground> grounds(Episode episode, Ground.Role role) {
        return person.grounds(episode).stream()
                .filter(ground -> ground.role() == role)
                .toList();
    }

    private static String listed(List<Ground> grounds) {
        return grounds.stream()
                .collect(Collectors.groupingBy(
                        ground -> Words.set(ground.set()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                ground -> Words.when(ground.when()),
                                Collectors.collectingAndThen(Collectors.toList(), Account::few))))
                .entrySet()
                .stream()
                .map(entry -> "%s (%s)".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// The first few of many days.
    private static String few(List<String> days) {
        List<String> apart = days.stream().distinct().toList();
        String first = apart.stream().limit(3).collect(Collectors.joining(", "));
        return apart.size() > 3 ? "%s and %d more".formatted(first, apart.size() - 3) : first;
    }

    private static String days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days == 1 ? "1 day" : days + " days";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}

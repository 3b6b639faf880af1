package pedicle.measure.claims;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;
import pedicle.measure.indicator.Act;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Start;

/// Where a member stands by a definition, as its words say.
public record Ruling(
        Definition definition, pedicle.measure.indicator.Period period, List<Code> codes, boolean coverageIsKnown) {

    /// One episode, or nobody's: the patient, the day, why left out, the image and the flag.
    public record Standing(
            String patient, String index, List<String> reasons, String imagedOn, String modality, String flagged) {

        public String line() {
            return String.join(
                    ",",
                    patient,
                    index,
                    String.valueOf(reasons.isEmpty()),
                    String.join(";", reasons),
                    imagedOn,
                    modality,
                    flagged);
        }
    }

    public List<Standing> of(Member member) {
        List<LocalDate> days = starts(member);
        if (days.isEmpty()) {
            return List.of(new Standing(member.id(), "", List.of(whyNone(member)), "", "", ""));
        }
        return days.stream().map(day -> standing(member, day)).toList();
    }

    private Standing standing(Member member, LocalDate index) {
        Optional<Member.Image> act = act(member, index);
        return new Standing(
                member.id(),
                index.toString(),
                reasons(member, index),
                act.map(image -> image.day().toString()).orElse(""),
                act.map(Member.Image::modality).orElse(""),
                String.valueOf(definition.lookBacks().stream()
                        .filter(each -> each.role() == LookBack.Role.FLAG)
                        .anyMatch(each -> holds(each, member, index))));
    }

    // The days on which an episode starts.

    private boolean ofImages() {
        return definition.start().which() == Start.Which.FIRST_IMAGE;
    }

    private Stream<Days> beginnings(Member member) {
        return ofImages()
                ? member.images(codes).stream().map(image -> new Days(image.day(), image.day()))
                : visits(member).flatMap(line -> line.when().stream());
    }

    private Stream<ClaimLine> visits(Member member) {
        return switch (definition.start().diagnosis()) {
            case ANY -> member.visits(codes);
            case PRINCIPAL -> member.visitsAsPrincipal(codes);
        };
    }

    private boolean isInPeriod(LocalDate day) {
        return !day.isBefore(period.from())
                && !day.isAfter(period.to().minusDays(definition.start().closeDays()));
    }

    private boolean isClear(Member member, LocalDate day) {
        Stream<Days> before = ofImages() ? beginnings(member) : member.pains(codes);
        return before.noneMatch(
                days -> days.mayTouch(day.minusDays(definition.start().clearDays()), day.minusDays(1)));
    }

    private List<LocalDate> starts(Member member) {
        Set<LocalDate> days = beginnings(member)
                .flatMap(each -> each.known().stream())
                .filter(this::isInPeriod)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<LocalDate> clear = days.stream().filter(day -> isClear(member, day));
        return switch (definition.start().which()) {
            case EVERY_CLEAR -> clear.toList();
            case FIRST_CLEAR, FIRST_IMAGE -> clear.limit(1).toList();
            case FIRST ->
                days.stream().limit(1).filter(day -> isClear(member, day)).toList();
        };
    }

    private String whyNone(Member member) {
        LocalDate last = period.to().minusDays(definition.start().closeDays());
        boolean any = beginnings(member).anyMatch(days -> days.mayTouch(period.from(), last));
        return (any ? "no-clear-" : "no-") + (ofImages() ? "image" : "visit");
    }

    /// Who may stand for the start of an episode, where several lines of the day name different people.
    Set<String> clinicians(Member member, LocalDate day) {
        Stream<Optional<String>> named = ofImages()
                ? member.images(codes).stream()
                        .filter(image -> image.day().equals(day))
                        .map(Member.Image::asked)
                : visits(member)
                        .filter(line -> line.when().flatMap(Days::known).equals(Optional.of(day)))
                        .map(ClaimLine::clinician);
        return named.map(name -> name.orElse("unknown")).collect(Collectors.toSet());
    }

    // What was done.

    private Optional<Member.Image> act(Member member, LocalDate index) {
        Act act = definition.act();
        if (act.kind() != Act.Kind.IMAGE) {
            return Optional.empty();
        }
        int shown = member.images(codes).stream()
                .filter(image -> image.day().equals(index))
                .mapToInt(Member.Image::shows)
                .max()
                .orElse(-1);
        return member.images(codes).stream()
                .filter(image -> !image.day().isBefore(index.plusDays(act.from())))
                .filter(image -> !image.day().isAfter(index.plusDays(act.to())))
                .filter(image -> !act.rising() || image.shows() > shown)
                .findFirst();
    }

    // Who is left out.

    private List<String> reasons(Member member, LocalDate index) {
        List<String> reasons = new ArrayList<>();
        Optional<Integer> age = age(member, index);
        if (age.isEmpty()) {
            reasons.add("age-unknown");
        } else if (age.get() < definition.ages().least()) {
            reasons.add("too-young");
        } else if (age.get() > definition.ages().most()) {
            reasons.add("too-old");
        }
        if (definition.enrolled()
                && coverageIsKnown
                && !member.isInsured(
                        index.minusDays(definition.start().clearDays()),
                        index.plusDays(definition.act().to()))) {
            reasons.add("not-enrolled");
        }
        Map<String, Map<String, List<LookBack>>> byReason = definition.lookBacks().stream()
                .filter(each -> each.role() == LookBack.Role.EXCLUDE)
                .collect(Collectors.groupingBy(
                        LookBack::reason,
                        LinkedHashMap::new,
                        Collectors.groupingBy(LookBack::part, LinkedHashMap::new, Collectors.toList())));
        byReason.forEach((reason, parts) -> {
            if (parts.values().stream().allMatch(part -> part.stream().anyMatch(each -> holds(each, member, index)))) {
                reasons.add(reason);
            }
        });
        return reasons;
    }

    private Optional<Integer> age(Member member, LocalDate index) {
        LocalDate on = switch (definition.ages().on()) {
            case INDEX_DAY -> index;
            case PERIOD_START -> period.from();
            case PERIOD_END -> period.to();
        };
        return member.born().map(born -> Period.between(born, on).getYears());
    }

    private Days window(LookBack lookBack, LocalDate index) {
        return switch (lookBack.window()) {
            case LookBack.Window.AroundIndexDay(OptionalInt before, int after) ->
                new Days(
                        before.isPresent() ? index.minusDays(before.getAsInt()) : LocalDate.MIN, index.plusDays(after));
            case LookBack.Window.Within(LookBack.Stretch stretch) ->
                new Days(
                        switch (stretch) {
                            case PERIOD -> period.from();
                            case PERIOD_OR_YEAR_BEFORE -> period.from().minusYears(1);
                        },
                        period.to());
        };
    }

    private boolean holds(LookBack lookBack, Member member, LocalDate index) {
        if (age(member, index).orElse(Integer.MAX_VALUE) < lookBack.leastAge()) {
            return false;
        }
        Days window = window(lookBack, index);
        Stream<Days> found = member.findings(lookBack.set(), codes).stream()
                .filter(days -> days.mayTouch(window.first(), window.last()));
        return switch (lookBack.asks()) {
            case LookBack.Asks.Dates dates -> found.distinct().count() >= dates.least();
            // Claims say what was done and for what; no definition says that they tell of supplies.
            case LookBack.Asks.DaysInARow _ -> false;
        };
    }
}

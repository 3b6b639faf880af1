package pedicle.measure.cql;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/// Where a patient stands in one episode, or without any: a row of the table `judged`.
record Standing(
        String patient,
        int episode,
        Optional<LocalDate> index,
        String clinician,
        String practice,
        List<String> excludedFor,
        Optional<LocalDate> done,
        String modality,
        boolean flagged,
        Optional<Years> years) {

    /// As young and as old as the birth date permits.
    record Years(int least, int greatest) {}

    static final List<String> COLUMNS = List.of(
            "patient",
            "episode",
            "index_date",
            "clinician",
            "practice",
            "eligible",
            "excluded_for",
            "imaged_on",
            "modality",
            "indicated",
            "least_age",
            "greatest_age");

    static Standing without(String patient, String reason) {
        return new Standing(
                patient, 1, Optional.empty(), "", "", List.of(reason), Optional.empty(), "", false, Optional.empty());
    }

    /// From a tuple of “Episodes”. What people and places are known by comes from the records.
    static Standing of(String patient, int episode, Tuple tuple, Records records) {
        Map<String, Object> elements = tuple.getElements();
        Optional<Tuple> done = Optional.ofNullable((Tuple) elements.get("done"));
        return new Standing(
                patient,
                episode,
                day(elements.get("onDay")),
                known(elements.get("clinicians"), records.practitioners()),
                known(elements.get("practices"), records.organizations()),
                Stream.concat(texts(elements.get("ofAge")).stream(), texts(elements.get("others")).stream())
                        .toList(),
                done.flatMap(act -> day(act.getElement("onDay"))),
                done.map(act -> String.valueOf(act.getElement("modality"))).orElse(""),
                Boolean.TRUE.equals(elements.get("flagged")),
                years(elements.get("ages")));
    }

    /// As the columns say.
    List<String> cells() {
        return List.of(
                patient,
                String.valueOf(episode),
                index.map(LocalDate::toString).orElse(""),
                clinician,
                practice,
                String.valueOf(excludedFor.isEmpty()),
                String.join(";", excludedFor),
                done.map(LocalDate::toString).orElse(""),
                modality,
                index.isPresent() ? String.valueOf(flagged) : "",
                years.map(known -> String.valueOf(known.least())).orElse(""),
                years.map(known -> String.valueOf(known.greatest())).orElse(""));
    }

    private static Optional<LocalDate> day(@Nullable Object date) {
        return Optional.ofNullable((Date) date).map(Date::getDate);
    }

    private static Optional<Years> years(@Nullable Object interval) {
        return Optional.ofNullable((Interval) interval)
                .map(years -> new Years((Integer) years.getLow(), (Integer) years.getHigh()));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }

    /// The first of what they are known by, else the first id, else that nobody is known.
    private static String known(@Nullable Object ids, Map<String, String> identifiers) {
        List<String> those = texts(ids);
        return those.stream()
                .map(identifiers::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .or(() -> those.stream().min(Comparator.naturalOrder()))
                .orElse("unknown");
    }
}

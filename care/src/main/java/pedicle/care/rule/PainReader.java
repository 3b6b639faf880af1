package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The back pain of a record: whether there is any, since when, and the times that it was there before.
final class PainReader {

    private static final Pattern BACK_PAIN = Pattern.compile(
            "(?i)\\b(back ?pain|backache|lbp|lumbago|sciatica|lombalgie|lumbalgie|lombosciatalgie|sciatique|mal de dos)\\b");
    private static final Pattern NOT_THEIRS =
            Pattern.compile("(?i)^\\s*(no|denies|without|family|fh|pas de|aucune?)\\b");

    private final CodeBook codes;

    PainReader(CodeBook codes) {
        this.codes = codes;
    }

    Known lowBackPain(List<Entry> entries, Order order, Asked asked, LocalDate on) {
        Known known = Optional.ofNullable(asked.answers().get(Question.LOW_BACK_PAIN))
                .map(holds -> FactReader.answered(holds, on))
                .orElse(new Known.NotRecorded());
        for (Entry.Diagnosis diagnosis : now(entries, on)) {
            known = known.or(new Known.Present(
                    diagnosis.where(), diagnosis.lastKnown(), diagnosis.what().words()));
        }
        for (String note : order.notes()) {
            if (BACK_PAIN.matcher(note).find() && !NOT_THEIRS.matcher(note).find()) {
                known = known.or(new Known.Present(order.where(), order.authoredOn(), "as its text says"));
            }
        }
        return known;
    }

    /// The onset that the clinician gave; else that of the diagnosis to which the order points; else the latest of
    /// all: where two episodes stand in a record, only the shorter time is sure. A diagnosis without an onset began
    /// at the latest on the day on which it was written down.
    Onset onset(List<Entry> entries, Order order, Asked asked, LocalDate on) {
        if (asked.onset().isPresent() && !asked.onset().get().isAfter(on)) {
            return new Onset.Since(asked.onset().get(), "clinician");
        }
        List<Entry.Diagnosis> pain = now(entries, on);
        return pain.stream()
                .filter(diagnosis -> order.reasonEntries().contains(diagnosis.where()))
                .flatMap(diagnosis -> began(diagnosis, on))
                .max(Comparator.comparing(Onset.Since::day))
                .or(() -> pain.stream()
                        .filter(diagnosis -> !diagnosis.where().equals(order.where()))
                        .flatMap(diagnosis -> began(diagnosis, on))
                        .max(Comparator.comparing(Onset.Since::day)))
                .<Onset>map(since -> since)
                .orElse(new Onset.NotRecorded());
    }

    /// The other times of back pain: those that have ended, and those that began before this one.
    List<Episode> earlier(List<Entry> entries, Order order, Onset onset, LocalDate on) {
        return diagnoses(entries, on)
                .filter(diagnosis -> !diagnosis.where().equals(order.where()))
                .filter(diagnosis -> switch (onset) {
                    case Onset.Since(LocalDate day, String where) ->
                        !diagnosis.where().equals(where)
                                && (diagnosis.standingOn(on) == Entry.Standing.ENDED
                                        || diagnosis
                                                .since()
                                                .filter(since -> since.isBefore(day))
                                                .isPresent());
                    case Onset.NotRecorded _ -> diagnosis.standingOn(on) == Entry.Standing.ENDED;
                })
                .map(diagnosis -> new Episode(
                        diagnosis.where(),
                        diagnosis.onset().or(diagnosis::noted).map(Day::earliest),
                        diagnosis.ended().map(Day::latest),
                        diagnosis.what().words()))
                .toList();
    }

    private static Stream<Onset.Since> began(Entry.Diagnosis diagnosis, LocalDate on) {
        return diagnosis.onset().or(diagnosis::noted).map(Day::latest).filter(day -> !day.isAfter(on)).stream()
                .map(day -> new Onset.Since(day, diagnosis.where()));
    }

    private List<Entry.Diagnosis> now(List<Entry> entries, LocalDate on) {
        return diagnoses(entries, on)
                .filter(diagnosis -> diagnosis.standingOn(on) == Entry.Standing.ACTIVE)
                .toList();
    }

    private Stream<Entry.Diagnosis> diagnoses(List<Entry> entries, LocalDate on) {
        return entries.stream()
                .filter(Entry.Diagnosis.class::isInstance)
                .map(Entry.Diagnosis.class::cast)
                .filter(diagnosis -> diagnosis.standing() != Entry.Standing.REFUTED && !diagnosis.isAfter(on))
                .filter(diagnosis -> isPain(diagnosis.what()));
    }

    private boolean isPain(Concept what) {
        Set<String> sets = codes.setsOf(what);
        return sets.contains("low-back-pain")
                || (sets.isEmpty()
                        && BACK_PAIN.matcher(what.words()).find()
                        && !NOT_THEIRS.matcher(what.words()).find());
    }
}

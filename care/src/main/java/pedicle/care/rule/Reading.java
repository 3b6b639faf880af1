package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Source;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// What a code set in a record says of a fact, and for how long: the lines of `readings.csv`.
record Reading(String set, String fact, Reach active, Reach ended, Reach refuted) {

    /// How far back an entry still speaks.
    sealed interface Reach {
        record Always() implements Reach {}

        record Days(int days) implements Reach {}

        record Never() implements Reach {}
    }

    private static final Source OURS =
            new Source("pedicle-care", "Codes read by the order's judgement alone", Optional.empty(), "");

    static List<Reading> all() {
        List<Reading> readings = new ArrayList<>();
        for (Row row :
                Table.ours(Reading.class, "/pedicle/care/rule/readings.csv").rows()) {
            readings.add(new Reading(
                    row.required("set"),
                    row.required("fact"),
                    reach(row, "active_within_days"),
                    reach(row, "ended_within_days"),
                    reach(row, "refuted_within_days")));
        }
        return readings;
    }

    /// The codes of nerve-root pain and stenosis, which the catalog keeps together with all back pain; of
    /// procedures
    /// at the spine and care already given, of bone density and of relatives, which it does not keep.
    static List<Code> ownCodes() {
        return Table.ours(Reading.class, "/pedicle/care/rule/own-codes.csv").rows().stream()
                .map(row -> new Code(
                        row.required("set"),
                        row.required("system"),
                        row.required("code"),
                        row.choice("match", Code.Match.class),
                        row.required("name"),
                        "",
                        new Ground(OURS, row.choice("status", Status.class), "")))
                .toList();
    }

    /// A diagnosis without a date counts while it is active; ended or refuted it says nothing.
    Known of(Entry.Diagnosis diagnosis, LocalDate on) {
        Optional<LocalDate> last = diagnosis.lastKnown();
        Optional<LocalDate> since = diagnosis.since();
        String words = diagnosis.what().words();
        return switch (diagnosis.standingOn(on)) {
            case ACTIVE -> reaches(active, last, on, true) ? present(diagnosis, since, words) : new Known.NotRecorded();
            case ENDED -> reaches(ended, last, on, false) ? present(diagnosis, since, words) : new Known.NotRecorded();
            case SUSPECTED -> new Known.NotRecorded();
            case REFUTED ->
                reaches(refuted, last, on, false)
                        ? new Known.Absent(diagnosis.where(), last, words)
                        : new Known.NotRecorded();
        };
    }

    /// Whether something done on a day still speaks; what has no date does.
    boolean reaches(Optional<LocalDate> done, LocalDate on) {
        return reaches(active, done, on, true);
    }

    private static Known present(Entry.Diagnosis diagnosis, Optional<LocalDate> since, String words) {
        return new Known.Present(diagnosis.where(), since, words);
    }

    private static boolean reaches(Reach reach, Optional<LocalDate> last, LocalDate on, boolean undated) {
        return switch (reach) {
            case Reach.Always _ -> true;
            case Reach.Never _ -> false;
            case Reach.Days(int days) ->
                last.map(day -> ChronoUnit.DAYS.between(day, on) <= days).orElse(undated);
        };
    }

    private static Reach reach(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return new Reach.Never();
        }
        return text.equals("any") ? new Reach.Always() : new Reach.Days(row.whole(column));
    }
}

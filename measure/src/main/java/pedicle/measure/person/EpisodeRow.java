package pedicle.measure.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pedicle.measure.indicator.Tally;

/// An episode as a row holds it, of `people.sql` or of what a workspace keeps.
public final class EpisodeRow {

    private EpisodeRow() {}

    public static Episode read(ResultSet row) throws SQLException {
        int age = row.getInt("age");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(age);
        String excluded = row.getString("excluded_for");
        return new Episode(
                row.getString("patient"),
                row.getInt("episode"),
                day(row.getString("index_date")),
                known,
                new Episode.Traits(
                        row.getString("sex"),
                        row.getString("age_band"),
                        row.getString("language"),
                        row.getString("deprivation"),
                        row.getString("setting")),
                row.getString("clinician"),
                row.getString("practice"),
                excluded.isEmpty() ? List.of() : List.of(excluded.split(";")),
                day(row.getString("imaged_on")),
                row.getString("modality"),
                row.getBoolean("indicated"),
                new Tally(row.getLong("n"), row.getLong("imaged"), row.getLong("flagged"), row.getLong("missed")));
    }

    /// No day is null in the one and an empty text in the other.
    private static Optional<LocalDate> day(@Nullable String written) {
        return written == null || written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }
}

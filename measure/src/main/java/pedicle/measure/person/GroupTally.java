package pedicle.measure.person;

import java.util.List;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Tally;

/// The people of one group. `name` is as the record has it, such as `female` or `en`, and empty for those
/// of whom the trait is not recorded.
public record GroupTally(Trait trait, String name, Tally tally) {

    /// Of the definition that the cohort was measured by last.
    public static List<GroupTally> of(Cohort cohort) {
        if (!cohort.lacking().isEmpty()) {
            return List.of();
        }
        cohort.tables().execute(Sql.of(GroupTally.class, "traits.sql"));
        return cohort.tables()
                .createQuery(Sql.of(GroupTally.class, "by-group.sql"))
                .map((row, _) -> new GroupTally(
                        Trait.valueOf(row.getString("trait")),
                        row.getString("name"),
                        new Tally(
                                row.getLong("n"),
                                row.getLong("imaged"),
                                row.getLong("flagged"),
                                row.getLong("missed"))))
                .list();
    }
}

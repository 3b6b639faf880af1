package pedicle.measure.store;

import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Sql;
import pedicle.measure.indicator.Tally;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;

/// The groups of a run.
public final class GroupStore {

    private GroupStore() {}

    public static void save(Handle handle, String run, List<GroupTally> groups) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into measure_group (run, trait, name, people, imaged, flagged, missed)
                values (:run, :trait, :name, :n, :imaged, :flagged, :missed)""");
        for (GroupTally group : groups) {
            batch.bind("run", run)
                    .bind("trait", group.trait().name())
                    .bind("name", group.name())
                    .bind("n", group.tally().n())
                    .bind("imaged", group.tally().imaged())
                    .bind("flagged", group.tally().flagged())
                    .bind("missed", group.tally().missed())
                    .add();
        }
        Sql.execute(batch);
    }

    static List<GroupTally> of(Handle handle, String run) {
        return handle
                .createQuery("select trait, name, people, imaged, flagged, missed from measure_group where run = :run")
                .bind("run", run)
                .map((row, _) -> new GroupTally(
                        Trait.valueOf(row.getString("trait")),
                        row.getString("name"),
                        new Tally(
                                row.getLong("people"),
                                row.getLong("imaged"),
                                row.getLong("flagged"),
                                row.getLong("missed"))))
                .stream()
                // Each database has its own alphabet.
                .sorted(Comparator.comparing(GroupTally::trait).thenComparing(GroupTally::name))
                .toList();
    }
}

package pedicle.app.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Person;
import pedicle.measure.store.GroupStore;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.PeopleStore;
import pedicle.measure.store.RolloutStore;
import pedicle.measure.store.StoredRollout;

/// What the records of a network said, to be kept: with its loop, or alone, before there is any study or design.
/// `synthetic` says that the records are invented.
public record Measured(
        MeasureReport report,
        List<GroupTally> groups,
        Optional<StoredRollout> rollout,
        List<Person> people,
        boolean synthetic) {

    public Measured {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
    }

    /// A network's measure comes with its folder; another beside it would be taken for it.
    public static void refuseNetwork(Workspace workspace) {
        workspace.read(NetworkStore::newest).ifPresent(network -> {
            throw new BadInput("%s: this workspace holds the network %s; name another with --workspace"
                    .formatted(workspace.folder(), network.name()));
        });
    }

    /// In the place of what was kept before.
    public void keep(Workspace workspace, LocalDate change) {
        refuseNetwork(workspace);
        workspace.write(handle -> {
            MeasureStore.clear(handle);
            save(handle, change);
        });
    }

    /// Returns the id of the run.
    String save(Handle handle, LocalDate change) {
        String run = MeasureStore.save(handle, report, change, synthetic);
        GroupStore.save(handle, run, groups);
        rollout.ifPresent(found -> RolloutStore.save(handle, run, found));
        PeopleStore.save(handle, run, people);
        return run;
    }
}

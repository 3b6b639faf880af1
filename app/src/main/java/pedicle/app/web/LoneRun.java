package pedicle.app.web;

import java.util.Optional;
import pedicle.app.workspace.Workspace;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.StoredRun;

/// The measure of a workspace that holds no network, read once. A newer one may come while the server runs.
final class LoneRun {

    private final Workspace workspace;
    private Optional<StoredRun> known = Optional.empty();

    LoneRun(Workspace workspace) {
        this.workspace = workspace;
    }

    synchronized Optional<StoredRun> newest() {
        Optional<String> id = workspace.read(MeasureStore::newestId);
        if (!id.equals(known.map(StoredRun::id))) {
            known = workspace.read(MeasureStore::newest);
        }
        return known;
    }
}

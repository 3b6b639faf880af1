package pedicle.app.web;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import pedicle.app.network.Loop;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.reference.Reference;

/// The loop as the workspace holds it, analysed once and kept until something is loaded.
///
/// The analysis starts when the server does, so that the first reader seldom waits.
final class LoopNow {

    private static final Executor ASIDE = Executors.newVirtualThreadPerTaskExecutor();

    private final Workspace workspace;
    private final Reference reference;
    private volatile CompletableFuture<Optional<Loop>> kept;

    LoopNow(Workspace workspace, Reference reference) {
        this.workspace = workspace;
        this.reference = reference;
        this.kept = analysed();
    }

    Optional<Loop> loop() {
        return kept.join();
    }

    void forget() {
        kept = analysed();
    }

    private CompletableFuture<Optional<Loop>> analysed() {
        return CompletableFuture.supplyAsync(() -> Loop.read(workspace, reference), ASIDE);
    }
}

package pedicle.app.web;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import pedicle.app.network.Loop;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.reference.Reference;

/// The loop as the workspace holds it, analysed once and kept until something is loaded.
///
/// The server begins the analysis once it listens, so that it is ready at once and the first reader seldom waits.
final class LoopNow {

    private static final Executor ASIDE = Executors.newVirtualThreadPerTaskExecutor();

    private final Workspace workspace;
    private final Reference reference;
    private Optional<CompletableFuture<Optional<Loop>>> analysis = Optional.empty();

    LoopNow(Workspace workspace, Reference reference) {
        this.workspace = workspace;
        this.reference = reference;
    }

    /// What the reading threw is thrown here as it was, and the next reader tries again.
    Optional<Loop> loop() {
        try {
            return analysis().join();
        } catch (CompletionException failed) {
            forget();
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /// Then goes on with what rests on the loop.
    void begin(Runnable then) {
        CompletableFuture<Void> _ = analysis().thenRunAsync(then, ASIDE);
    }

    private synchronized CompletableFuture<Optional<Loop>> analysis() {
        CompletableFuture<Optional<Loop>> begun =
                analysis.orElseGet(() -> CompletableFuture.supplyAsync(() -> Loop.read(workspace, reference), ASIDE));
        analysis = Optional.of(begun);
        return begun;
    }

    /// What was analysed no longer holds.
    synchronized void forget() {
        analysis = Optional.empty();
    }
}

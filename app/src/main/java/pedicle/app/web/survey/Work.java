package pedicle.app.web.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import pedicle.catalog.Progress;
import pedicle.catalog.Stopped;

/// One piece of long work: it goes on when the reader leaves, says how far it is, and can be stopped.
final class Work<T> implements Progress {

    private final Clock clock;
    private final Instant begun;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile long done;
    private volatile long of;
    private volatile boolean stopped;

    private Work(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    static <T> Work<T> begin(Function<Progress, T> task, Executor executor, Clock clock) {
        Work<T> work = new Work<>(clock);
        executor.execute(() -> work.run(task));
        return work;
    }

    private void run(Function<Progress, T> task) {
        try {
            result.complete(task.apply(this));
        } catch (RuntimeException | Error thrown) {
            result.completeExceptionally(thrown);
        }
    }

    @Override
    public void at(long itsDone, long itsOf) {
        if (stopped) {
            throw new Stopped();
        }
        // Threads come out of order; a bar must not run backwards.
        if (itsOf != of || itsDone > done) {
            of = itsOf;
            done = itsDone;
        }
    }

    /// What came out, if it does within this time; what was thrown is thrown here.
    Optional<T> within(Duration patience) {
        try {
            return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException | CancellationException interrupted) {
            throw new Stopped();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    /// Told what came out, once it has; not told where it failed or was stopped.
    void afterwards(Consumer<T> told) {
        var _ = result.thenAccept(told);
    }

    boolean isOver() {
        return result.isDone();
    }

    boolean failed() {
        return result.isCompletedExceptionally();
    }

    void stop() {
        stopped = true;
    }

    /// From 0 to 1.
    double share() {
        long parts = of;
        return parts == 0 ? 0 : Math.min(1, (double) done / parts);
    }

    /// How long it will still take if it goes on as it did; empty until a tenth is done.
    Optional<Duration> left() {
        double share = share();
        if (share < 0.1) {
            return Optional.empty();
        }
        double spent = Duration.between(begun, clock.instant()).toMillis();
        return Optional.of(Duration.ofMillis(Math.round(spent * (1 - share) / share)));
    }
}

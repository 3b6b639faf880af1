package pedicle.app.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.HookDesk;
import pedicle.care.hooks.ReasonsGiven;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.hooks.ShownCard;
import pedicle.care.store.CareStore;
import pedicle.care.store.ShownCardStore;

/// Keeps in the workspace which cards were given out, and what clinicians answered.
///
/// An answer is on the disk before it is acknowledged. A card waits in memory for up to a quarter of a second, so that
/// no clinician waits for the disk and many cards share one write; a stop writes them, and a crash loses no more than
/// those of that moment: an answer to one of them is then a 404.
final class CardLog implements HookDesk.Log, AutoCloseable {

    private static final long GATHERED_FOR_MILLIS = 250;
    private static final long AGAIN_AFTER_MILLIS = 2000;

    /// Some months of a large network, in about 50 MB.
    private static final int MOST_KEPT = 100_000;

    /// Where the disk refuses, memory holds no more than this, and the oldest go.
    private static final int MOST_WAITING = 20_000;

    /// Old cards are looked for once in so many new ones.
    private static final int BETWEEN_PRUNINGS = 1000;

    private final Workspace workspace;
    private final Clock clock;
    private final Runnable answered;
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("cards given out").daemon().factory());
    private final Map<String, ShownCard> waiting = new LinkedHashMap<>();
    private boolean writeIsDue;
    private boolean closed;
    private Optional<ReasonsGiven> reasons = Optional.empty();

    /// Only the writer looks at it.
    private int sincePruning = BETWEEN_PRUNINGS;

    /// `answered` is told when answers have been kept.
    CardLog(Workspace workspace, Clock clock, Runnable answered) {
        this.workspace = workspace;
        this.clock = clock;
        this.answered = answered;
        // What is due at a stop is written by the stop.
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public synchronized void shown(ShownCard card) {
        waiting.remove(card.id());
        waiting.put(card.id(), card);
        if (waiting.size() > MOST_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        writeIn(GATHERED_FOR_MILLIS);
    }

    @Override
    public Optional<ShownCard> find(String id) {
        synchronized (this) {
            ShownCard card = waiting.get(id);
            if (card != null) {
                return Optional.of(card);
            }
        }
        return workspace.read(handle -> ShownCardStore.find(handle, id));
    }

    @Override
    public void keep(ResponseLog answers) {
        workspace.write(handle -> CareStore.saveAgain(handle, answers));
        forget();
        answered.run();
    }

    @Override
    public synchronized ReasonsGiven reasons() {
        ReasonsGiven given = reasons.orElseGet(() -> workspace.read(CareStore::reasonsGiven));
        reasons = Optional.of(given);
        return given;
    }

    /// What was given may have changed.
    synchronized void forget() {
        reasons = Optional.empty();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        writer.shutdown();
        try {
            // A write that has begun is let finish, so that this one is the last.
            if (writer.awaitTermination(AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
                write();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void writeIn(long millis) {
        if (!writeIsDue && !closed) {
            writeIsDue = true;
            var _ = writer.schedule(this::write, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        List<ShownCard> cards;
        synchronized (this) {
            writeIsDue = false;
            cards = List.copyOf(waiting.values());
        }
        try {
            workspace.write(handle -> {
                ShownCardStore.save(handle, cards, clock.instant());
                if (sincePruning >= BETWEEN_PRUNINGS) {
                    ShownCardStore.prune(handle, MOST_KEPT);
                }
            });
            sincePruning = sincePruning >= BETWEEN_PRUNINGS ? 0 : sincePruning + cards.size();
            written(cards);
        } catch (JdbiException refused) {
            // They still wait in memory, where they are found, and are tried again.
            writeIn(AGAIN_AFTER_MILLIS);
        }
    }

    /// One that was given anew in the meantime waits on.
    private synchronized void written(List<ShownCard> cards) {
        cards.forEach(card -> waiting.remove(card.id(), card));
    }
}

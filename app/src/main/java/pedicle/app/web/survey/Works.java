package pedicle.app.web.survey;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import pedicle.catalog.Progress;

/// The analyses that were asked for lately, each done once whoever asks for it.
final class Works<T> {

    /// Results are kept for so many questions; the oldest that is over makes room.
    private static final int KEPT = 48;

    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Work<T>> works = new LinkedHashMap<>();
    private final Clock clock;

    Works(Clock clock) {
        this.clock = clock;
    }

    /// The work of that name, begun now if nobody has; work that failed is begun again.
    synchronized Work<T> of(String name, Function<Progress, T> task) {
        Optional<Work<T>> known = find(name).filter(work -> !work.failed());
        if (known.isPresent()) {
            return known.get();
        }
        makeRoom();
        Work<T> work = Work.begin(task, executor, clock);
        works.put(name, work);
        return work;
    }

    synchronized Optional<Work<T>> find(String name) {
        return Optional.ofNullable(works.get(name));
    }

    synchronized void stop(String name) {
        find(name).ifPresent(Work::stop);
        works.remove(name);
    }

    private void makeRoom() {
        Iterator<Work<T>> oldest = works.values().iterator();
        while (works.size() >= KEPT && oldest.hasNext()) {
            if (oldest.next().isOver()) {
                oldest.remove();
            }
        }
    }
}

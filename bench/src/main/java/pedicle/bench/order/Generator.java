package pedicle.bench.order;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Sends orders to one server, and ends by itself.
final class Generator {

    /// Enough that a stall of a tenth of a second at 500 a second leaves none of them waiting for a connection.
    private static final int OPEN_CONNECTIONS = 64;

    /// Enough to keep two cores busy.
    private static final int CLOSED_CONNECTIONS = 8;

    private final Served served;
    private final Orders orders;
    private final AtomicLong numbers = new AtomicLong();

    Generator(Served served, Orders orders) {
        this.served = served;
        this.orders = orders;
    }

    /// So many a second, each at its time, whether or not earlier ones are answered. The time of each counts from
    /// when it was due, so that a stall counts for all whom it kept waiting. Given up after three times as long.
    Load at(int perSecond, Duration duration) throws InterruptedException {
        int most = Math.toIntExact(perSecond * duration.toSeconds());
        long[] took = new long[most];
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime() + 50_000_000;
        long end = begin + 3 * duration.toNanos();
        return load(OPEN_CONNECTIONS, took, (connection, buffer) -> {
            int mine = next.getAndIncrement();
            if (mine >= most || System.nanoTime() > end) {
                return Sent.NOTHING;
            }
            long due = begin + mine * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            boolean answered = send(connection, buffer);
            took[mine] = System.nanoTime() - due;
            return answered ? Sent.ANSWERED : Sent.FAILED;
        });
    }

    /// As many as the server can answer.
    Load asFastAsCan(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        return load(CLOSED_CONNECTIONS, new long[0], (connection, buffer) -> {
            if (System.nanoTime() > end) {
                return Sent.NOTHING;
            }
            return send(connection, buffer) ? Sent.ANSWERED : Sent.FAILED;
        });
    }

    private enum Sent {
        ANSWERED,
        FAILED,
        NOTHING
    }

    private interface Turn {
        Sent take(Connection connection, byte[] buffer) throws IOException;
    }

    private boolean send(Connection connection, byte[] buffer) throws IOException {
        int size = orders.write(numbers.getAndIncrement(), buffer);
        return connection.send(buffer, size) == 200;
    }

    private Load load(int connections, long[] took, Turn turn) throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Duration server = served.cpu();
        Duration client = Served.cpu(ProcessHandle.current());
        long begin = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int one = 0; one < connections; one++) {
                var _ = senders.submit(() -> {
                    work(turn, answered, failed);
                    return true;
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] times = Arrays.stream(took).filter(time -> time > 0).toArray();
        return new Load(
                new Latencies(times),
                answered.get(),
                failed.get(),
                seconds,
                served.cpu().minus(server),
                Served.cpu(ProcessHandle.current()).minus(client));
    }

    /// A connection that breaks is one failure, and is opened anew.
    private void work(Turn turn, AtomicInteger answered, AtomicInteger failed) {
        byte[] buffer = new byte[orders.mostBytes()];
        Sent last = Sent.ANSWERED;
        while (last != Sent.NOTHING) {
            try (Connection connection = new Connection(served.port())) {
                while (last != Sent.NOTHING) {
                    last = turn.take(connection, buffer);
                    switch (last) {
                        case ANSWERED -> answered.incrementAndGet();
                        case FAILED -> failed.incrementAndGet();
                        case NOTHING -> {
                            // All is sent.
                        }
                    }
                }
            } catch (IOException broken) {
                failed.incrementAndGet();
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}

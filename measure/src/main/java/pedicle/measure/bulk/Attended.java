package pedicle.measure.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A stream that is closed when it brings nothing for a while: a connection may stay open for ever with nobody at its
/// other end.
final class Attended extends FilterInputStream {

    private final Duration stall;
    private final AtomicLong came = new AtomicLong();
    private final Thread guard;
    private volatile boolean stalled;

    Attended(InputStream in, Duration stall) {
        super(in);
        this.stall = stall;
        this.guard = Thread.ofVirtual().start(() -> watch(in));
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
        try {
            int read = super.read(block, from, length);
            if (!stalled) {
                came.addAndGet(read);
                return read;
            }
        } catch (IOException closed) {
            if (!stalled) {
                throw closed;
            }
        }
        throw new IOException("nothing came for %d seconds".formatted(stall.toSeconds()));
    }

    @Override
    public void close() throws IOException {
        guard.interrupt();
        super.close();
    }

    private void watch(InputStream in) {
        long seen = -1;
        try {
            while (came.get() != seen) {
                seen = came.get();
                Thread.sleep(stall);
            }
            stalled = true;
            in.close();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (IOException closedAlready) {
            // The reader has been told by then.
        }
    }
}

package pedicle.measure.bulk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A fetch in a process of its own, which a test can kill.
final class Child {

    private Child() {}

    public static void main(String[] arguments) {
        new BulkFetch(
                        new Access.Open(),
                        Patience.usual(Clock.systemUTC(), Duration.ofHours(1)),
                        new BulkFetch.Manner(1, false, false),
                        Watcher.unwatched())
                .fetch(Fetching.all(URI.create(arguments[0])), Path.of(arguments[1]));
    }

    static Process start(URI server, Path folder) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        Child.class.getName(),
                        server.toString(),
                        folder.toString()))
                .inheritIO()
                .start();
    }
}

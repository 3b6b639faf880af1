package pedicle.measure.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import pedicle.catalog.BadInput;

/// The machines of a cluster: whether its master answers, whether a worker takes the work up, and whether one
/// still does. Spark says none of it to who waits.
final class Cluster {

    private static final Pattern STANDALONE = Pattern.compile("spark://(.+)");
    private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
    private static final int MILLISECONDS_TO_ANSWER = 5_000;
    private static final String WAITING = "spark.scheduler.maxRegisteredResourcesWaitingTime";

    /// What Spark says of work that was given up.
    static final String LOST = "cancellation of all jobs";

    private Cluster() {}

    /// Spark would ask a master that is not there again and again, and then say so in its log alone.
    static void assertAnswers(String master) {
        var standalone = STANDALONE.matcher(master);
        if (standalone.matches()) {
            String[] masters = standalone.group(1).split(",");
            if (Arrays.stream(masters).noneMatch(address -> isOpen(address, master))) {
                throw new BadInput("--master: no Spark master answers at %s".formatted(master));
            }
        }
    }

    private static boolean isOpen(String address, String master) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw notUnderstood(master, new IllegalArgumentException(address));
        }
        int port = Integer.parseInt(parts.group(2));
        if (port > 65_535) {
            throw notUnderstood(master, new IllegalArgumentException(address));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts.group(1), port), MILLISECONDS_TO_ANSWER);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    static BadInput notUnderstood(String master, Exception why) {
        return new BadInput(
                "--master: expected a Spark master such as spark://host:7077 or local[4], found “%s”".formatted(master),
                why);
    }

    /// Waits as long as Spark's own setting says, else a minute.
    static void awaitWorkers(SparkContext context, String master) {
        Duration patience = Duration.ofSeconds(context.conf().getTimeAsSeconds(WAITING, "60s"));
        Instant end = Instant.now().plus(patience);
        while (workers(context) == 0) {
            if (context.isStopped()) {
                throw new BadInput(
                        "--master: %s did not take the work up: it is no master of this version of Spark, or its"
                                        .formatted(master)
                                + " workers could not begin; their logs say why");
            }
            if (Instant.now().isAfter(end)) {
                throw new BadInput(
                        ("--master: no worker of %s took the work up within %d s: all are busy, or have less memory than"
                                        + " spark.executor.memory asks for; %s says how long to wait")
                                .formatted(master, patience.toSeconds(), WAITING));
            }
            pause();
        }
    }

    /// Gives the work up when nobody is left who does it: what they had made is lost with them.
    static void watch(SparkContext context) {
        context.addSparkListener(new SparkListener() {
            @Override
            public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
                if (workers(context) == 0) {
                    context.cancelAllJobs();
                }
            }
        });
    }

    /// The machine that leads is counted among those that work.
    private static int workers(SparkContext context) {
        return (int) Stream.of(context.statusTracker().getExecutorInfos()).count() - 1;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while a cluster was waited for", stopped);
        }
    }
}

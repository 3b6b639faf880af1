package pedicle.bench.order;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// A server in a process of its own, from its start to its end.
final class Served implements AutoCloseable {

    private static final Duration MOST = Duration.ofSeconds(60);

    private final String name;
    private final Process process;
    private final int port;
    private final double readySeconds;

    private Served(String name, Process process, int port, double readySeconds) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.readySeconds = readySeconds;
    }

    /// Runs the command for a free port, and returns when this address answers. What it says goes to `log`.
    static Served start(String name, IntFunction<List<String>> command, String address, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command.apply(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!answers(port, address)) {
            if (!process.isAlive() || System.nanoTime() - begin > MOST.toNanos()) {
                process.destroy();
                throw new IllegalStateException(name + " did not start; see " + log);
            }
            Thread.sleep(1);
        }
        return new Served(name, process, port, (System.nanoTime() - begin) / 1e9);
    }

    /// A class of a class path in a JVM with these options; it is told the port.
    static IntFunction<List<String>> java(List<String> options, String classPath, String main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return port -> Stream.of(
                        Stream.of(java), options.stream(), Stream.of("-cp", classPath, main, Integer.toString(port)))
                .flatMap(part -> part)
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static boolean answers(int port, String address) {
        try (Connection connection = new Connection(port)) {
            return connection.get(address) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /// From the exec to the first answer.
    double readySeconds() {
        return readySeconds;
    }

    /// The options of its JVM, but for the AOT cache, which fits no other class path.
    List<String> options() {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> !argument.startsWith("-XX:AOTCache"))
                .toList();
    }

    /// What it has used of the cores.
    Duration cpu() {
        return cpu(process.toHandle());
    }

    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Memory memory() throws IOException {
        return Memory.of(process.pid());
    }

    /// In MiB, what is reachable after a full collection.
    double heap() throws IOException, InterruptedException {
        return Memory.heap(process.pid());
    }

    /// Told to end, and waited for, so that the next has the cores for itself.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

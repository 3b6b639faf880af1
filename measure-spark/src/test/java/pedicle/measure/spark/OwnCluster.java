package pedicle.measure.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A master and workers of Spark's standalone kind as processes of their own on this machine. They have Spark
/// and nothing of ours, and do no work for who does not know their secret.
final class OwnCluster implements AutoCloseable {

    private static final Map<String, String> SECRET = Map.of(
            "spark.authenticate", "true",
            "spark.authenticate.secret", "told to nobody",
            "spark.network.crypto.enabled", "true");

    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private OwnCluster(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /// Starts the master; `folder` is new and goes with the test.
    static OwnCluster start(Path folder) {
        try {
            Path jars = Files.createDirectories(folder.resolve("jars"));
            for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(Pattern.quote(System.getProperty("path.separator")))) {
                Path jar = Path.of(entry);
                if (entry.endsWith(".jar") && !String.valueOf(jar.getFileName()).startsWith("pedicle")) {
                    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
                }
            }
            OwnCluster cluster = new OwnCluster(folder, freePort());
            cluster.run("master.Master", "--host", "127.0.0.1", "--port", String.valueOf(cluster.port));
            cluster.awaitMaster();
            return cluster;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /// One that has two cores.
    Process work() {
        return run(
                "worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "2",
                "--memory",
                "1g",
                "--work-dir",
                home.resolve("work").toString(),
                master());
    }

    /// What who asks it to work has to set.
    static Settings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(SECRET);
        all.putAll(Map.of(
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.sql.shuffle.partitions", "2",
                "spark.executor.memory", "700m",
                // Compiled once and no more, as for the tests themselves: they are over before more would pay.
                "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1",
                "spark.scheduler.maxRegisteredResourcesWaitingTime", "600s"));
        all.putAll(more);
        return new Settings(all);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private Process run(String what, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dspark.master.rest.enabled=false"));
        SECRET.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(
                List.of("-cp", home.resolve("jars") + "/*", "org.apache.spark.deploy." + what, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(what + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1"));
        try {
            Process process = builder.start();
            processes.add(process);
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitMaster() throws IOException {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                if (!processes.getFirst().isAlive()) {
                    throw new IOException("the master ended: " + Files.readString(home.resolve("master.Master.log")));
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// Workers end before the master, and take their executors with them.
    @Override
    public void close() {
        processes.reversed().forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }
}

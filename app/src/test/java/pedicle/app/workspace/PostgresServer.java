package pedicle.app.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;
import pedicle.catalog.Scratch;

/// A PostgreSQL server from the system's own programs, on a free port of this computer, until the tests end.
/// PostgreSQL refuses to run as root; there it runs as the user “postgres” that its package makes.
public final class PostgresServer {

    /// One server for all tests, begun when the first asks.
    private static final class Shared {
        private static final Optional<PostgresServer> SERVER = start();
    }

    /// Where Debian keeps the programs of each version.
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /// From this version on a database may sort as a language does, which is what teams' databases do.
    private static final int WITH_ICU = 150_000;

    private final Path programs;
    private final List<String> asWhom;
    private final Scratch scratch;
    private final int port;
    private final AtomicInteger made = new AtomicInteger();

    private PostgresServer(Path programs, List<String> asWhom) {
        this.programs = programs;
        this.asWhom = asWhom;
        this.scratch = Scratch.make("postgres");
        this.port = freePort();
    }

    /// A test is skipped, and says why, where the system has no PostgreSQL, or nobody whom it would run for.
    public static PostgresServer orSkip() {
        Assumptions.assumeTrue(Shared.SERVER.isPresent(), "skipped, since this system has no PostgreSQL");
        return Shared.SERVER.orElseThrow();
    }

    private static Optional<PostgresServer> start() {
        Optional<Path> programs = programs();
        Optional<List<String>> asWhom = asWhom();
        if (programs.isEmpty() || asWhom.isEmpty()) {
            return Optional.empty();
        }
        PostgresServer server = new PostgresServer(programs.get(), asWhom.get());
        try {
            server.begin();
            return Optional.of(server);
        } catch (RuntimeException failed) {
            server.scratch.close();
            throw failed;
        }
    }

    /// The address of a new and empty database.
    public String newDatabase() {
        String name = "pedicle" + made.incrementAndGet();
        Jdbi.create(address("postgres")).useHandle(handle -> {
            int version = handle.createQuery("show server_version_num")
                    .mapTo(Integer.class)
                    .one();
            String sorting = version < WITH_ICU ? "" : " locale_provider icu icu_locale 'en-GB'";
            handle.execute("create database " + name + " template template0 encoding 'UTF8'" + sorting);
        });
        return address(name);
    }

    public String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=pedicle".formatted(port, database);
    }

    private void begin() {
        if (!asWhom.isEmpty()) {
            run(List.of("chown", "postgres", scratch.folder().toString()));
        }
        run(program("initdb", "-U", "pedicle", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        String log = scratch.folder().resolve("log").toString();
        run(program("pg_ctl", "start", "-w", "-l", log, "-o", options));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        run(program("pg_ctl", "stop", "-w", "-m", "immediate"));
        scratch.close();
    }

    private List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>(asWhom);
        command.add(programs.resolve(name).toString());
        command.add("-D");
        command.add(scratch.folder().resolve("data").toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static void run(List<String> command) {
        try {
            Path said = Files.createTempFile("pedicle-postgres", ".txt");
            int status = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            String words = Files.readString(said);
            Files.delete(said);
            if (status != 0) {
                throw new IllegalStateException("%s ended with %d: %s".formatted(command, status, words));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// The newest version's.
    private static Optional<Path> programs() {
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.comparing(Path::toString).reversed())
                        .map(version -> version.resolve("bin"))
                        .forEach(places::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(Path::of)
                .forEach(places::add);
        return places.stream()
                .filter(place -> Files.isExecutable(place.resolve("initdb")))
                .findFirst();
    }

    /// What to put before a command, so that it does not run as root.
    private static Optional<List<String>> asWhom() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of(List.of());
        }
        try {
            boolean known =
                    Files.readString(Path.of("/etc/passwd")).lines().anyMatch(line -> line.startsWith("postgres:"));
            return known ? Optional.of(List.of("runuser", "-u", "postgres", "--")) : Optional.empty();
        } catch (IOException noUnix) {
            return Optional.empty();
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package pedicle.bench.order;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.bench.order.Board.Goal;
import pedicle.catalog.Scratch;

/// The CDS Hooks service under load, beside an echo of the same JSON and HAPI FHIR's module with an empty service.
public final class OrderBench {

    private static final int PER_SECOND = 500;
    private static final int STARTS = 5;
    private static final int ROUNDS = 3;
    private static final Duration WARMING = Duration.ofSeconds(12);

    /// In so long a time Java has compiled what it will compile, while all of it shares two cores.
    private static final Duration FIRST = Duration.ofSeconds(30);

    private static final Duration STEADY = Duration.ofSeconds(24);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final String SERVICE = "/cds-services/lumbar-imaging-sign";
    private static final Path EXAMPLES = Path.of("examples", "lakeside", "orders");
    private static final Goal RESIDENT = new Goal.Under(200);

    /// A gain of less than this over a soak is the noise of a collector.
    private static final Goal FLAT = new Goal.Under(5);

    private static final Duration SETTLING = Duration.ofSeconds(4);

    private final Path folder;
    private final Path log;
    private final Duration soaking;

    private OrderBench(Path folder, Duration soaking) {
        this.folder = folder;
        this.log = folder.resolve("servers.log");
        this.soaking = soaking;
    }

    /// Takes `--soak` for ten minutes in place of one; prints a table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration soaking = Duration.ofMinutes(List.of(arguments).contains("--soak") ? 10 : 1);
        try (Scratch scratch = Scratch.make("bench-order")) {
            new OrderBench(scratch.folder(), soaking).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "Orders with records of %,d bytes; %d cores, shared by servers and client; load %.1f%n",
                Orders.BYTES,
                Runtime.getRuntime().availableProcessors(),
                load());
        Board.head();
        Path workspace = folder.resolve("workspace");
        try (Served _ = pedicle(workspace, "--example")) {
            // It is filled, so that what follows starts as on any other day.
        }
        starts("ready, empty workspace", folder.resolve("empty"));
        starts("ready, example network", workspace);
        try (Served ours = pedicle(workspace)) {
            Thread.sleep(SETTLING);
            double atStart = ours.memory().most();
            Board.print("resident after a start", "%.0f MiB", atStart, RESIDENT, "the most, example network");
            compare(ours);
            Memory after = ours.memory();
            Board.print(
                    "resident after the load",
                    "%.0f MiB",
                    after.most(),
                    RESIDENT,
                    String.format(Locale.ROOT, "the most; %.0f now", after.now()));
            soak(ours);
        }
        System.out.printf(
                Locale.ROOT,
                "The machine's load was %.1f at the end, this among it; above %d before, the times are not to be relied on.%n",
                load(),
                Runtime.getRuntime().availableProcessors());
    }

    private void starts(String name, Path workspace) throws IOException, InterruptedException {
        double[] seconds = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            try (Served served = pedicle(workspace)) {
                seconds[start] = served.readySeconds();
            }
        }
        Arrays.sort(seconds);
        String all = Arrays.stream(seconds)
                .mapToObj(one -> String.format(Locale.ROOT, "%.2f", one))
                .collect(Collectors.joining(" "));
        Board.print(name, "%.2f s", seconds[STARTS / 2], new Goal.Under(1), "median of " + all);
    }

    private void compare(Served ours) throws IOException, InterruptedException {
        Orders orders = new Orders(EXAMPLES, SERVICE);
        Orders echoed = new Orders(EXAMPLES, "/echo");
        List<String> echo = ours.options();
        try (Served echoing = Served.start(
                        "echo",
                        Served.java(echo, System.getProperty("java.class.path"), EchoServer.class.getName()),
                        "/health",
                        log);
                Beside hapi = Beside.hapi(log)) {
            List<String> cards = Answers.summaries(Answers.of(ours, orders));
            Answers.areWhole(Answers.of(echoing, echoed));
            Generator us = new Generator(ours, orders);
            Latencies first = us.at(PER_SECOND, FIRST).latencies();
            Board.print(
                    "p99, first %d s of a server".formatted(FIRST.toSeconds()),
                    "%.1f ms",
                    first.millis(0.99),
                    new Goal.Known(),
                    first.words());
            latency(us.at(PER_SECOND, STEADY));
            List<Generator> all = new ArrayList<>(List.of(us, new Generator(echoing, echoed)));
            if (hapi.served().isPresent()) {
                Answers.areEmpty(Answers.of(hapi.served().get(), orders));
                all.add(new Generator(hapi.served().get(), orders));
            }
            throughput(rounds(all), hapi.why());
            cards.forEach(card -> System.out.println("  " + card));
        }
    }

    private static void latency(Load load) {
        Board.print(
                "p99 at %d a second".formatted(PER_SECOND),
                "%.1f ms",
                load.latencies().millis(0.99),
                new Goal.Under(10),
                load.latencies().words());
        Board.print("achieved", "%.0f/s", load.perSecond(), new Goal.AtLeast(PER_SECOND * 0.99), load.words());
    }

    /// In turns, so that what else the machine does falls on all of them.
    private static List<Load> rounds(List<Generator> all) throws InterruptedException {
        for (Generator one : all) {
            one.asFastAsCan(WARMING);
        }
        List<Load> loads = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int one = 0; one < all.size(); one++) {
                Load load = all.get(one).asFastAsCan(ROUND);
                if (round == 0) {
                    loads.add(load);
                } else {
                    loads.set(one, loads.get(one).and(load));
                }
            }
        }
        return loads;
    }

    private static void throughput(List<Load> loads, String whyNot) {
        Load ours = loads.get(0);
        Load echo = loads.get(1);
        Board.print("throughput", "%.0f/s", ours.perSecond(), new Goal.Known(), ours.words());
        Board.print("the echo's", "%.0f/s", echo.perSecond(), new Goal.Known(), echo.words());
        Board.print("ours by the echo's", "×%.2f", ours.perSecond() / echo.perSecond(), new Goal.AtLeast(0.5), "");
        if (loads.size() < 3) {
            System.out.println(whyNot);
            return;
        }
        Load hapi = loads.get(2);
        Board.print("HAPI's, empty service", "%.0f/s", hapi.perSecond(), new Goal.Known(), hapi.words());
        Board.print("ours by HAPI's", "×%.1f", ours.perSecond() / hapi.perSecond(), new Goal.AtLeast(10), "");
    }

    private void soak(Served ours) throws IOException, InterruptedException {
        Generator generator = new Generator(ours, new Orders(EXAMPLES, SERVICE));
        Soak soak = Soak.of(ours, generator, PER_SECOND, soaking);
        String minutes = soaking.toMinutes() + " min: ";
        Board.print(
                "soak, resident gains",
                "%.1f MiB",
                soak.gained(Soak.Sample::resident),
                FLAT,
                minutes + soak.words(Soak.Sample::resident));
        Board.print(
                "soak, heap gains",
                "%.1f MiB",
                soak.gained(Soak.Sample::heap),
                FLAT,
                minutes + soak.words(Soak.Sample::heap));
        Board.print(
                "soak, worst p99",
                "%.1f ms",
                soak.worst().latencies().millis(0.99),
                new Goal.Known(),
                soak.worst().latencies().words());
    }

    /// As anybody starts it, from the folder of the project.
    private Served pedicle(Path workspace, String... more) throws IOException, InterruptedException {
        return Served.start(
                "pedicle",
                port -> Stream.concat(
                                Stream.of(
                                        "./pedicle",
                                        "start",
                                        "--port",
                                        Integer.toString(port),
                                        "--workspace",
                                        workspace.toString()),
                                Stream.of(more))
                        .toList(),
                "/health",
                log);
    }

    /// How many programs ran or waited to, over the last minute.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

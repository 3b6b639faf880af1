package pedicle.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pedicle.bench.AnotherJvm;
import pedicle.catalog.Progress;
import pedicle.catalog.Scratch;
import pedicle.measure.generate.Population;

/// The measure of an invented population, beside DuckDB merely reading the same files.
public final class MeasureBench {

    private static final int ROUNDS = 5;

    /// With what Java takes beside it, a run keeps within the 4 GB that are asked.
    private static final String MEMORY = "2500MB";

    private final Path folder;
    private final long people;
    private final boolean million;

    private MeasureBench(Path folder, boolean million) {
        this.folder = folder;
        this.people = million ? 1_000_000 : 100_000;
        this.million = million;
    }

    /// Takes `--million` for a million people in place of 100,000; prints a table. A folder that is named after it
    /// holds what is invented meanwhile (30 GB for a million); else the system's temporary one does.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>(Arrays.asList(arguments));
        boolean million = asked.remove("--million");
        try (Scratch scratch = asked.isEmpty()
                ? Scratch.make("bench-measure")
                : Scratch.in(Path.of(asked.getFirst()), "bench-measure")) {
            new MeasureBench(scratch.folder(), million).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        Path export = invent(people);
        Path tenth = invent(people / 10);
        System.out.printf(
                Locale.ROOT,
                "%,d invented people, %,d MB of NDJSON that are read; %d cores; load %.1f%n",
                people,
                megabytes(export),
                Runtime.getRuntime().availableProcessors(),
                load());
        Run beside = run(export, million ? 3 : ROUNDS, "-", Work.JSON, Work.LINES, Work.WHOLE);
        Run staging = run(export, 1, "-", Work.STAGING);
        Run kept = run(export, ROUNDS, "-", Work.JSON, Work.LINES, Work.KEPT);
        Run small = run(tenth, ROUNDS, "-", Work.WHOLE);
        Run bounded = run(export, 1, MEMORY, Work.WHOLE);

        System.out.printf("%-34s %9s %9s %9s %9s  %s%n", "", "seconds", "of a core", "by JSON", "by lines", "");
        line(beside, Work.JSON, "");
        line(beside, Work.LINES, "");
        line(beside, Work.WHOLE, met(beside.times(Work.WHOLE), 2));
        line(kept, Work.KEPT, met(kept.times(Work.KEPT), 0.1));
        say(
                "%s the first time: %.1f s",
                Work.STAGING.words(), staging.median(Work.STAGING).seconds());
        double growth =
                beside.median(Work.WHOLE).seconds() / small.median(Work.WHOLE).seconds();
        say("ten times the people take %.1f times as long, %s", growth, met(growth, 11));
        say(
                "with %s for the tables: %.1f s, %,d MiB resident at most%s",
                MEMORY,
                bounded.median(Work.WHOLE).seconds(),
                bounded.resident(),
                million
                        ? ", " + met((double) bounded.resident(), 4096) + "; "
                                + met(bounded.median(Work.WHOLE).seconds(), 180)
                        : "");
        say("The machine's load is now %.1f; above the number of cores the seconds are not to be relied on.", load());
    }

    private static void say(String format, Object... what) {
        System.out.printf(Locale.ROOT, format + "%n", what);
    }

    private static void line(Run run, Work work, String met) {
        Rounds.Timed timed = run.median(work);
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %9s %9s  %s%n",
                work.words(),
                timed.seconds(),
                timed.core(),
                "×%.2f".formatted(timed.seconds() / run.median(Work.JSON).seconds()),
                "×%.2f".formatted(timed.seconds() / run.median(Work.LINES).seconds()),
                String.join(
                        "; ",
                        Stream.of(timed.found(), met)
                                .filter(words -> !words.isEmpty())
                                .toList()));
    }

    private static String met(double found, double most) {
        return String.format(Locale.ROOT, "asked at most %s, %s", number(most), found <= most ? "met" : "missed");
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf(Math.round(number)) : String.valueOf(number);
    }

    private Path invent(long number) {
        Path export = folder.resolve("people-" + number);
        new Population(number, 1, false).write(export, Progress.unwatched());
        return export;
    }

    private Run run(Path export, int times, String memory, Work... works) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of(export.toString(), folder.resolve("staged").toString(), String.valueOf(times), memory));
        Arrays.stream(works).map(Work::name).forEach(arguments::add);
        return Run.of(AnotherJvm.run(
                List.of("--enable-native-access=ALL-UNNAMED"), Rounds.class, arguments.toArray(String[]::new)));
    }

    private static long megabytes(Path export) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ndjson")
                            && !String.valueOf(file.getFileName()).startsWith("Observation"))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1_000_000;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// What such a JVM said.
    private record Run(List<Rounds.Timed> timed, long resident) {

        static Run of(List<String> lines) {
            return new Run(
                    lines.subList(0, lines.size() - 1).stream()
                            .map(Rounds.Timed::of)
                            .toList(),
                    Long.parseLong(lines.getLast()));
        }

        /// The time in the midst.
        Rounds.Timed median(Work work) {
            List<Rounds.Timed> its = timed.stream()
                    .filter(one -> one.work() == work)
                    .sorted((a, b) -> Double.compare(a.seconds(), b.seconds()))
                    .toList();
            return its.get(its.size() / 2);
        }

        double times(Work work) {
            return median(work).seconds() / median(Work.JSON).seconds();
        }
    }
}

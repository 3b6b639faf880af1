package pedicle.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.bench.Resident;

/// Does the named work some times over, in turns so that what else the machine does falls on all, in a JVM of its own.
final class Rounds {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Rounds() {}

    /// Takes the export, a folder to keep things in, how many times, how much memory (or `-`), and the work.
    /// Prints a line a time: the work, seconds, seconds of a core, what was found. Then the peak of memory in MiB.
    public static void main(String[] arguments) throws IOException {
        Path export = Path.of(arguments[0]);
        Path staged = Path.of(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        Optional<String> memory = Optional.of(arguments[3]).filter(limit -> !limit.equals("-"));
        List<Work> works = Stream.of(arguments).skip(4).map(Work::valueOf).toList();
        List<Path> read = read(export);
        for (int time = 0; time < times; time++) {
            for (Work work : works) {
                long cpu = MACHINE.getProcessCpuTime();
                long start = System.nanoTime();
                String found = work.run(export, read, staged, memory);
                long end = System.nanoTime();
                System.out.println(
                        new Timed(work, (end - start) / 1e9, (MACHINE.getProcessCpuTime() - cpu) / 1e9, found).line());
            }
        }
        System.out.println(Resident.peak().orElse(0));
    }

    /// The files that the measure reads: all but the observations.
    private static List<Path> read(Path export) throws IOException {
        try (Stream<Path> files = Files.list(export)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("Observation"))
                    .sorted()
                    .toList();
        }
    }

    /// How long a piece of work took, on the clock and of the cores.
    record Timed(Work work, double seconds, double core, String found) {

        static Timed of(String line) {
            String[] parts = line.split("\t", -1);
            return new Timed(
                    Work.valueOf(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), parts[3]);
        }

        String line() {
            return String.join("\t", work.name(), String.valueOf(seconds), String.valueOf(core), found);
        }
    }
}

package pedicle.bench;

import java.util.Arrays;
import java.util.Optional;

/// How many seconds a task took the first time, before the JVM knew it, and in the middle of the times after it
/// was warm; and what it found.
record Timed(String name, Optional<String> inR, Goal goal, double first, double median, String found) {

    private static final int WARMING = 10;

    private static final int TIMES = 5;

    /// Warming ends early for a task that takes long.
    private static final double WARM_ENOUGH = 10;

    static Timed of(Task task) {
        double first = seconds(task);
        double warming = first;
        for (int time = 0; time < WARMING && warming < WARM_ENOUGH; time++) {
            warming += seconds(task);
        }
        double[] times = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            times[time] = seconds(task);
        }
        return new Timed(
                task.name(),
                task.inR(),
                task.goal(),
                first,
                median(times),
                task.work().get());
    }

    /// The middle one of an odd number.
    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(Task task) {
        long start = System.nanoTime();
        String found = task.work().get();
        long end = System.nanoTime();
        if (found.isEmpty()) {
            throw new IllegalStateException(task.name() + " found nothing");
        }
        return (end - start) / 1e9;
    }
}

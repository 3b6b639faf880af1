package pedicle.bench.order;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Memory while requests keep coming: what is resident, and the heap after a full collection, at even times.
record Soak(List<Sample> samples, Load worst) {

    private static final int SAMPLES = 12;

    /// In MiB, at a time in minutes.
    record Sample(double minutes, double resident, double heap) {}

    static Soak of(Served served, Generator generator, int perSecond, Duration duration)
            throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long begin = System.nanoTime();
        Load worst = generator.at(perSecond, duration.dividedBy(SAMPLES));
        for (int one = 0; one < SAMPLES; one++) {
            if (one > 0) {
                Load load = generator.at(perSecond, duration.dividedBy(SAMPLES));
                worst = load.latencies().millis(0.99) > worst.latencies().millis(0.99) ? load : worst;
            }
            double heap = served.heap();
            double minutes = (System.nanoTime() - begin) / 60e9;
            samples.add(new Sample(minutes, served.memory().now(), heap));
        }
        return new Soak(List.copyOf(samples), worst);
    }

    /// MiB a minute, by least squares over all but the first quarter, in which code is still being compiled.
    double slope(ToDoubleFunction<Sample> of) {
        List<Sample> later = samples.subList(samples.size() / 4, samples.size());
        double time = later.stream().mapToDouble(Sample::minutes).average().orElse(0);
        double mean = later.stream().mapToDouble(of).average().orElse(0);
        double above = later.stream()
                .mapToDouble(sample -> (sample.minutes() - time) * (of.applyAsDouble(sample) - mean))
                .sum();
        double below = later.stream()
                .mapToDouble(sample -> Math.pow(sample.minutes() - time, 2))
                .sum();
        return above / below;
    }

    /// What the line says was gained from its begin to its end.
    double gained(ToDoubleFunction<Sample> of) {
        return slope(of)
                * (samples.getLast().minutes() - samples.get(samples.size() / 4).minutes());
    }

    String words(ToDoubleFunction<Sample> of) {
        return String.format(
                Locale.ROOT,
                "%+.2f MiB a minute; %.0f at first, %.0f at the end",
                slope(of),
                of.applyAsDouble(samples.getFirst()),
                of.applyAsDouble(samples.getLast()));
    }
}

package pedicle.study.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;

/// Two answers of the same people: those who gave both.
record Pairs(Measurement first, Measurement second, Sample ofFirst, Sample ofSecond, int missing) {

    static Pairs of(Measurement first, Measurement second) {
        if (first.people() != second.people()) {
            throw new IllegalArgumentException("“%s” has %d people and “%s” has %d"
                    .formatted(first.name(), first.people(), second.name(), second.people()));
        }
        int[] both = IntStream.range(0, first.people())
                .filter(person -> !Double.isNaN(first.value(person)) && !Double.isNaN(second.value(person)))
                .toArray();
        if (both.length < 2) {
            throw new BadInput("“%s” and “%s”: expected at least two people who answered both, found %d in %d rows"
                    .formatted(first.name(), second.name(), both.length, first.people()));
        }
        return new Pairs(first, second, sample(first, both), sample(second, both), first.people() - both.length);
    }

    int n() {
        return ofFirst.n();
    }

    /// The first answer less the second, person by person.
    Sample differences() {
        double[] differences = IntStream.range(0, n())
                .mapToDouble(person -> ofFirst.values()[person] - ofSecond.values()[person])
                .toArray();
        return new Sample("“%s” less “%s”".formatted(first.name(), second.name()), differences, missing);
    }

    /// A complaint about an answer that everybody gave alike.
    Pairs varying() {
        for (Sample sample : new Sample[] {ofFirst, ofSecond}) {
            if (Arrays.stream(sample.values()).allMatch(value -> value == sample.values()[0])) {
                throw new BadInput("“%s”: expected answers that differ, found the same from all %d people"
                        .formatted(sample.name(), sample.n()));
            }
        }
        return this;
    }

    private static Sample sample(Measurement measurement, int[] people) {
        int answered = (int) IntStream.range(0, measurement.people())
                .filter(person -> !Double.isNaN(measurement.value(person)))
                .count();
        return new Sample(
                measurement.name(),
                IntStream.of(people).mapToDouble(measurement::value).toArray(),
                measurement.people() - answered);
    }
}

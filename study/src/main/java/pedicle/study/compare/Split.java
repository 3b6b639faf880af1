package pedicle.study.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;

/// An answer by group: a sample for each group in which somebody answered, in the order of the groups.
record Split(Measurement outcome, Groups groups, List<Sample> samples, int missing, List<String> leftOut) {

    /// More groups than this are probably people, not groups of people.
    static final int MOST_GROUPS = 20;

    static Split of(Measurement outcome, Groups groups) {
        if (outcome.people() != groups.people()) {
            throw new IllegalArgumentException("“%s” has %d people and “%s” has %d"
                    .formatted(outcome.name(), outcome.people(), groups.name(), groups.people()));
        }
        List<Sample> samples = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int group = 0; group < groups.names().size(); group++) {
            Sample sample = sample(outcome, groups, group);
            if (sample.n() > 0) {
                samples.add(sample);
            } else {
                leftOut.add("“%s” is left out: nobody in it answered “%s”.".formatted(sample.name(), outcome.name()));
            }
        }
        int used = samples.stream().mapToInt(Sample::n).sum();
        return new Split(outcome, groups, samples, outcome.people() - used, leftOut).comparable();
    }

    /// Everybody who answered, without groups.
    static Sample whole(Measurement outcome) {
        double[] values = IntStream.range(0, outcome.people())
                .mapToDouble(outcome::value)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return new Sample(outcome.name(), values, outcome.people() - values.length);
    }

    Split {
        samples = List.copyOf(samples);
        leftOut = List.copyOf(leftOut);
    }

    int n() {
        return samples.stream().mapToInt(Sample::n).sum();
    }

    Sample first() {
        return samples.get(0);
    }

    Sample second() {
        return samples.get(1);
    }

    /// The smallest group.
    Sample smallest() {
        return samples.stream()
                .reduce((a, b) -> b.n() < a.n() ? b : a)
                .orElseThrow(() -> new IllegalStateException("a split has groups"));
    }

    /// All numbers, the groups one after the other.
    double[] together() {
        return samples.stream()
                .flatMapToDouble(sample -> Arrays.stream(sample.values()))
                .toArray();
    }

    /// Each group in words with its number of people.
    String sizes() {
        return String.join(
                ", ",
                samples.stream()
                        .map(sample -> "“%s” %d".formatted(sample.name(), sample.n()))
                        .toList());
    }

    private static Sample sample(Measurement outcome, Groups groups, int group) {
        int[] members = IntStream.range(0, outcome.people())
                .filter(person -> groups.group(person) == group)
                .toArray();
        double[] values = IntStream.of(members)
                .mapToDouble(outcome::value)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return new Sample(groups.names().get(group), values, members.length - values.length);
    }

    private Split comparable() {
        String outcomeName = outcome.name();
        if (samples.isEmpty()) {
            throw new BadInput("“%s” by “%s”: expected people with both, found none in %d rows"
                    .formatted(outcomeName, groups.name(), outcome.people()));
        }
        if (samples.size() == 1) {
            throw new BadInput("“%s”: expected at least two groups that answered “%s”, found only “%s”"
                    .formatted(groups.name(), outcomeName, first().name()));
        }
        if (samples.size() > MOST_GROUPS) {
            throw new BadInput("“%s”: expected at most %d groups, found %d; is it an identifier rather than a group?"
                    .formatted(groups.name(), MOST_GROUPS, samples.size()));
        }
        double[] all = together();
        if (Arrays.stream(all).allMatch(value -> value == all[0])) {
            throw new BadInput("“%s”: expected answers that differ, found the same from all %d people"
                    .formatted(outcomeName, all.length));
        }
        return this;
    }
}

package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// The numbers that R wrote, and the data that it wrote them of; by src/test/r/compare.R.
record Witnessed(Map<String, Double> values, Map<String, String> data) {

    static Witnessed committed() {
        return of(Table.ours(Witnessed.class, "compare-in-r.csv"), Table.ours(Witnessed.class, "compare-data.csv"));
    }

    static Witnessed read(Path numbers, Path data) {
        return of(Table.read(numbers), Table.read(data));
    }

    private static Witnessed of(Table numbers, Table data) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Row row : numbers.rows()) {
            values.put(row.required("statistic") + "," + row.required("of"), Double.valueOf(row.required("value")));
        }
        Map<String, String> sets = new LinkedHashMap<>();
        for (Row row : data.rows()) {
            sets.put(row.required("set") + "," + row.required("variable"), row.required("values"));
        }
        return new Witnessed(values, sets);
    }

    boolean has(String statistic, String of) {
        return values.containsKey(statistic + "," + of);
    }

    double of(String statistic, String of) {
        return Optional.ofNullable(values.get(statistic + "," + of))
                .orElseThrow(() -> new AssertionError("R wrote no " + statistic + " of " + of));
    }

    double[] data(String set, String variable) {
        String written = Optional.ofNullable(data.get(set + "," + variable))
                .orElseThrow(() -> new AssertionError("R kept no " + variable + " of " + set));
        return Arrays.stream(written.split(" ", -1))
                .mapToDouble(value -> value.equals("NA") ? Double.NaN : Double.parseDouble(value))
                .toArray();
    }

    /// One column of two put end to end, as groups 1 and 2.
    Compared between(String set, String first, String second, StatisticalTest test) {
        double[] xs = data(set, first);
        double[] ys = data(set, second);
        double[] both = IntStream.range(0, xs.length + ys.length)
                .mapToDouble(person -> person < xs.length ? xs[person] : ys[person - xs.length])
                .toArray();
        int[] membership = IntStream.range(0, both.length)
                .map(person -> person < xs.length ? 0 : 1)
                .toArray();
        return Comparison.of(
                Measurement.interval("answer", both),
                new Groups("group", membership, List.of("1", "2"), false),
                test,
                Terms.usual());
    }

    /// A column by another that holds the groups.
    Compared by(String set, String outcome, String group, StatisticalTest test, Adjustment adjustment) {
        return Comparison.by(
                Measurement.interval(outcome, data(set, outcome)),
                Measurement.ordinal(group, data(set, group)),
                test,
                new Terms(adjustment, 1));
    }

    Measurement column(String set, String variable) {
        return Measurement.interval(variable, data(set, variable));
    }

    /// A table of counts, spread out to a row, or a column, for each person.
    Measurement people(String set, String side) {
        double[] places = data(set, side);
        double[] counts = data(set, "count");
        int[] membership = IntStream.range(0, places.length)
                .flatMap(
                        cell -> IntStream.generate(() -> (int) places[cell] - 1).limit((long) counts[cell]))
                .toArray();
        int most = (int) Arrays.stream(places).max().orElseThrow();
        List<String> names =
                IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList();
        return most == 2 ? Measurement.binary(side, membership, names) : Measurement.nominal(side, membership, names);
    }

    Compared table(String set, StatisticalTest test) {
        return Comparison.of(people(set, "column"), Groups.of(people(set, "row")), test, Terms.usual());
    }

    /// The statistic, the degrees of freedom and p of one test, p to a millionth of itself.
    void agreesOn(Compared ours, String of) {
        if (has("statistic", of)) {
            near(ours.statistic(), "statistic", of);
        }
        for (int place = 0; place < ours.df().size() && has("df1", of); place++) {
            near(ours.df().get(place), "df" + (place + 1), of);
        }
        near(ours.p(), "p", of);
    }

    void near(double ours, String statistic, String of) {
        near(ours, statistic, of, 1e-6);
    }

    void near(double ours, String statistic, String of, double share) {
        double theirs = of(statistic, of);
        // Sums that should be zero are so only to the last digits of what was summed.
        assertThat(ours)
                .describedAs(statistic + " of " + of)
                .isCloseTo(theirs, within(theirs == 0 ? 1e-12 : share * Math.abs(theirs)));
    }

    void near(Effect ours, String name, String of) {
        double width = Math.max(1e-3, ours.high() - ours.low());
        assertThat(ours.value()).describedAs(name + " of " + of).isCloseTo(of(name, of), within(1e-9));
        assertThat(ours.low())
                .describedAs(name + "-low of " + of)
                .isCloseTo(of(name + "-low", of), within(1e-6 * width));
        assertThat(ours.high())
                .describedAs(name + "-high of " + of)
                .isCloseTo(of(name + "-high", of), within(1e-6 * width));
    }
}

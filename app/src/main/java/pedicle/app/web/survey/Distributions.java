package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Bars;
import pedicle.app.web.page.chart.Histogram;
import pedicle.app.web.page.chart.Likert;
import pedicle.study.recipe.Numbers;
import pedicle.study.survey.Frequencies;

/// Pictures of how one variable's answers are spread.
final class Distributions {

    private static final int MOST_BARS = 24;
    private static final int MOST_BINS = 30;

    private Distributions() {}

    static Bars bars(String label, Frequencies counted) {
        List<Bars.Bar> bars = counted.counts().stream()
                .limit(MOST_BARS)
                .map(count -> new Bars.Bar(count.words(), counted.share(count), Optional.empty()))
                .toList();
        String more = counted.counts().size() > MOST_BARS
                ? "The first %d of %d answers."
                        .formatted(MOST_BARS, counted.counts().size())
                : "";
        return new Bars("answers", label, more, "Share of those who answered", "people", bars);
    }

    /// Whole numbers have a bin each where they are few; else Freedman and Diaconis (1981) say how broad a bin is.
    static Histogram histogram(String label, double[] values, Numbers numbers) {
        double[] given =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double lowest = numbers.spread().lowest();
        double highest = numbers.spread().highest();
        boolean whole = Arrays.stream(given).allMatch(value -> value == Math.rint(value));
        double breadth = breadth(numbers, given.length, whole);
        double from = whole && breadth == 1 ? lowest - 0.5 : Math.floor(lowest / breadth) * breadth;
        int bins = (int) Math.floor((highest - from) / breadth) + 1;
        long[] counts = new long[bins];
        for (double value : given) {
            counts[Math.min(bins - 1, (int) Math.floor((value - from) / breadth))]++;
        }
        List<Histogram.Bin> list = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            list.add(new Histogram.Bin(from + bin * breadth, from + (bin + 1) * breadth, counts[bin]));
        }
        return new Histogram(
                "spread",
                "Half of the people lie between %s and %s"
                        .formatted(
                                Say.asGiven(numbers.spread().lowerQuartile()),
                                Say.asGiven(numbers.spread().upperQuartile())),
                label,
                label.length() > 40 ? "Answer" : label,
                list,
                numbers.spread().mean().value(),
                numbers.spread().median(),
                2,
                numbers.n(),
                numbers.missing());
    }

    private static double breadth(Numbers numbers, int n, boolean whole) {
        double range = numbers.spread().highest() - numbers.spread().lowest();
        if (range == 0) {
            return 1;
        }
        if (whole && range < MOST_BINS) {
            return 1;
        }
        double quartiles = numbers.spread().upperQuartile() - numbers.spread().lowerQuartile();
        double wanted = quartiles > 0 ? 2 * quartiles / Math.cbrt(n) : range / 10;
        double least = Math.max(wanted, range / MOST_BINS);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 5, 10}) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /// The item on which most people stand above the middle, in a title.
    static String mostAgreed(List<Likert.Row> rows, int categories) {
        Likert.Row most = rows.stream()
                .max(Comparator.comparingDouble(row -> above(row, categories)))
                .orElseThrow(() -> new IllegalArgumentException("a chart of answers has a row"));
        return "%s stand above the middle on “%s”".formatted(Say.share(above(most, categories), 0), most.label());
    }

    private static double above(Likert.Row row, int categories) {
        double above = 0;
        for (int category = categories - categories / 2; category < categories; category++) {
            above += row.share(category);
        }
        return above;
    }
}

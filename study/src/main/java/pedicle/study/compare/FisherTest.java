package pedicle.study.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import pedicle.study.compare.distribution.Root;

/// Fisher's exact test (1935), as R's fisher.test.
final class FisherTest {

    /// R takes tables for as likely as the one seen within this.
    static final double AS_LIKELY = 1e-7;

    private static final double SMALL = 0.025;

    private static final String OF_THE_TABLE = "probability of the table";

    private FisherTest() {}

    static Tested of(Crosstab table, long seed) {
        return table.isTwoByTwo() ? twoByTwo(table) : larger(table, seed);
    }

    private static Tested larger(Crosstab table, long seed) {
        OptionalDouble exact = ExactTable.p(table.counts());
        List<Effect> effects = List.of(TableTests.cramersV(table));
        double chance = Math.exp(ExactTable.logChance(table.counts()));
        if (exact.isPresent()) {
            return Tested.of(OF_THE_TABLE, chance, List.of(), exact.getAsDouble(), effects);
        }
        SimulatedTables simulated = new SimulatedTables(table.counts(), seed);
        return Tested.of(OF_THE_TABLE, chance, List.of(), simulated.p(), effects)
                .warning("The tables are too many to count: p is the share of %d tables drawn by chance, seed %d."
                        .formatted(SimulatedTables.TABLES, seed));
    }

    /// The statistic is the odds ratio where the conditional likelihood is greatest; where that is infinite, the
    /// probability of the table, as for larger ones.
    private static Tested twoByTwo(Crosstab table) {
        Margins margins = Margins.of(table);
        int seen = table.at(0, 0);
        double[] chances = margins.chances(0);
        double here = chances[seen - margins.low()] * (1 + AS_LIKELY);
        double p = Math.min(
                1, Arrays.stream(chances).filter(chance -> chance <= here).sum());
        if (seen == margins.high()) {
            double chance = Math.exp(ExactTable.logChance(table.counts()));
            return Tested.of(OF_THE_TABLE, chance, List.of(), p, List.of(TableTests.riskDifference(table)))
                    .warning(
                            "The odds ratio has no finite value, as a cell is empty: nobody “%s” in “%s” or “%s” in “%s”."
                                    .formatted(table.column(1), table.row(0), table.column(0), table.row(1)));
        }
        Effect odds = oddsRatio(margins, seen, table);
        return Tested.of("odds ratio", odds.value(), List.of(), p, List.of(odds, TableTests.riskDifference(table)));
    }

    private static Effect oddsRatio(Margins margins, int seen, Crosstab table) {
        // All in logarithms of the odds, where the curves are smooth.
        boolean least = seen == margins.low();
        double value = least ? 0 : Math.exp(Root.rising(log -> margins.mean(log) - seen, 0, 1));
        double low = least ? 0 : Math.exp(Root.rising(log -> margins.atLeast(seen, log) - SMALL, 0, 1));
        double high = Math.exp(Root.falling(log -> margins.atMost(seen, log) - SMALL, 0, 1));
        return Effect.around(
                "odds ratio",
                value,
                low,
                high,
                TableTests.against("odds", table) + ", by the conditional likelihood; exact 95% interval");
    }

    /// What the first cell of a table of two by two may hold when its margins stay.
    private static final class Margins {

        private final int low;
        private final double[] logs;

        private Margins(int low, double[] logs) {
            this.low = low;
            this.logs = logs;
        }

        static Margins of(Crosstab table) {
            int low = Math.max(0, table.ofColumn(0) - table.ofRow(1));
            int high = Math.min(table.ofRow(0), table.ofColumn(0));
            double[] logs = IntStream.rangeClosed(low, high)
                    .mapToDouble(count ->
                            logChoose(table.ofRow(0), count) + logChoose(table.ofRow(1), table.ofColumn(0) - count))
                    .toArray();
            return new Margins(low, logs);
        }

        int low() {
            return low;
        }

        int high() {
            return low + logs.length - 1;
        }

        /// The chance of each count when the logarithm of the odds ratio is that.
        double[] chances(double logOfOdds) {
            double[] tilted = IntStream.range(0, logs.length)
                    .mapToDouble(place -> logs[place] + logOfOdds * place)
                    .toArray();
            double most = Arrays.stream(tilted).max().orElse(0);
            double[] weights =
                    Arrays.stream(tilted).map(log -> Math.exp(log - most)).toArray();
            double all = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight / all).toArray();
        }

        double mean(double logOfOdds) {
            double[] chances = chances(logOfOdds);
            return IntStream.range(0, chances.length)
                    .mapToDouble(place -> (low + place) * chances[place])
                    .sum();
        }

        double atLeast(int count, double logOfOdds) {
            return Arrays.stream(chances(logOfOdds), count - low, logs.length).sum();
        }

        double atMost(int count, double logOfOdds) {
            return Arrays.stream(chances(logOfOdds), 0, count - low + 1).sum();
        }

        private static double logChoose(int n, int k) {
            return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
        }
    }
}

package pedicle.measure.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Concentration;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.chart.Funnel;
import pedicle.measure.chart.RunChart;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.chart.Unit;
import pedicle.measure.effect.Cell;
import pedicle.measure.effect.Correction;
import pedicle.measure.effect.DifferenceInDifferences;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.effect.Link;
import pedicle.measure.effect.MarginalModel;
import pedicle.measure.effect.MixedModel;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import pedicle.measure.model.Outcome;
import pedicle.measure.trend.MonthShare;

/// Whatever the counts, there is a number or a sentence: nothing throws and nothing is not a number.
class NothingBreaksTest {

    private static final Pattern NO_NUMBER = Pattern.compile("NaN|Infinity");

    private final Random chance = new Random(1789);
    private int found;
    private int refused;

    @Test
    void of_months() {
        for (int i = 0; i < 400; i++) {
            List<MonthShare> months = new ArrayList<>();
            int length = chance.nextInt(60);
            Kind kind = kind();
            for (int month = 0; month < length; month++) {
                if (chance.nextInt(20) > 0) {
                    months.add(new MonthShare(YearMonth.of(2020, 1).plusMonths(month), counted(kind)));
                }
            }
            YearMonth change = YearMonth.of(2020, 1).plusMonths(chance.nextInt(60));
            for (ControlChart.Limits limits : ControlChart.Limits.values()) {
                sound(ControlChart.of(months, List.of(change), limits).map(String::valueOf));
            }
            sound(RunChart.of(months).map(String::valueOf));
            for (SeriesMethod method : SeriesMethod.values()) {
                for (Season season : List.of(new Season.None(), new Season.Harmonics(2), new Season.EachMonth())) {
                    sound(InterruptedSeries.of(months, change, season, method).map(NothingBreaksTest::said));
                }
            }
        }
        bothWays();
    }

    @Test
    void of_clinicians() {
        for (int i = 0; i < 100; i++) {
            List<Unit> units = new ArrayList<>();
            Kind kind = kind();
            int many = chance.nextInt(25);
            for (int unit = 0; unit < many; unit++) {
                units.add(new Unit("C" + unit, counted(kind)));
            }
            sound(Funnel.of(units).map(String::valueOf));
            sound(Shrunken.of(units, new RandomDataGenerator(i)).map(String::valueOf));
            sound(Concentration.of(
                            units.stream().map(unit -> unit.counted().count()).toList())
                    .map(String::valueOf));
        }
        bothWays();
    }

    @Test
    void of_practices() {
        for (int i = 0; i < 70; i++) {
            List<Cell> cells = new ArrayList<>();
            Kind kind = kind();
            boolean wedge = chance.nextBoolean();
            int practices = chance.nextInt(14);
            int periods = 1 + chance.nextInt(7);
            for (int practice = 0; practice < practices; practice++) {
                int start = wedge ? 1 + practice * periods / practices : practice % 2 == 0 ? 3 : 99;
                for (int period = 0; period < periods; period++) {
                    if (chance.nextInt(12) > 0) {
                        cells.add(new Cell("P" + practice, period, counted(kind), period >= start));
                    }
                }
            }
            for (Link link : Link.values()) {
                sound(MarginalModel.of(cells, link).map(NothingBreaksTest::said));
                sound(MixedModel.of(cells, link).map(String::valueOf));
            }
            sound(DifferenceInDifferences.of(cells).map(String::valueOf));
        }
        bothWays();
    }

    private enum Kind {
        FEW,
        RARE,
        COMMON,
        ALL_OR_NOTHING,
        MANY
    }

    private Kind kind() {
        return Kind.values()[chance.nextInt(Kind.values().length)];
    }

    private Proportion counted(Kind kind) {
        long of = switch (kind) {
            case FEW -> 1 + chance.nextInt(4);
            case RARE, COMMON, ALL_OR_NOTHING -> 1 + chance.nextInt(60);
            case MANY -> 2_000 + chance.nextInt(8_000);
        };
        long count = switch (kind) {
            case FEW -> chance.nextLong(of + 1);
            case RARE -> chance.nextInt(15) == 0 ? 1 : 0;
            case COMMON -> of - (chance.nextInt(9) == 0 ? 1 : 0);
            case ALL_OR_NOTHING -> chance.nextBoolean() ? of : 0;
            case MANY -> Math.round(of * (0.2 + 0.3 * chance.nextDouble()));
        };
        return new Proportion(count, of);
    }

    private static String said(InterruptedSeries series) {
        return List.of(
                        series.level(),
                        series.slopeChange(),
                        series.avoidedPer100(6),
                        series.avoidedPer100Until(12),
                        series.avoidedSoFar(),
                        series.durbinWatson(),
                        series.lines())
                .toString();
    }

    private static String said(MarginalModel model) {
        StringBuilder said = new StringBuilder(String.valueOf(model.correlation()));
        for (Correction correction : Correction.values()) {
            said.append(model.effect(correction)).append(model.avoidedPer100(correction));
        }
        return said.toString();
    }

    private void sound(Outcome<String> outcome) {
        switch (outcome) {
            case Outcome.Found<String> it -> {
                assertThat(NO_NUMBER.matcher(it.value()).find())
                        .describedAs(it.value())
                        .isFalse();
                found++;
            }
            case Outcome.Refused<String> it -> {
                assertThat(it.why()).endsWith(".");
                refused++;
            }
        }
    }

    private void bothWays() {
        assertThat(found).isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }
}

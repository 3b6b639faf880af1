package pedicle.measure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import pedicle.measure.chart.ControlChart.Spot;
import pedicle.measure.chart.Signal.Side;

/// Looks for the signs of [Rule] among the points of one phase.
final class RunRules {

    private static final int SHIFT = 8;
    private static final int TREND = 6;
    private static final int CLOSE = 15;

    private final List<Spot> spots;
    private final List<Signal> signals = new ArrayList<>();

    private RunRules(List<Spot> spots) {
        this.spots = spots;
    }

    static List<Signal> broken(List<Spot> spots) {
        RunRules rules = new RunRules(spots);
        rules.beyondLimit();
        rules.shift();
        rules.trend(Side.HIGH, 1);
        rules.trend(Side.LOW, -1);
        rules.nearLimit(Side.HIGH, 1);
        rules.nearLimit(Side.LOW, -1);
        rules.closeToCentre();
        return List.copyOf(rules.signals);
    }

    private void beyondLimit() {
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (spot.share() > spot.high()) {
                signal(Rule.BEYOND_LIMIT, Side.HIGH, List.of(i));
            } else if (spot.share() < spot.low()) {
                signal(Rule.BEYOND_LIMIT, Side.LOW, List.of(i));
            }
        }
    }

    private void shift() {
        List<Integer> off = where(i -> spots.get(i).sigmas() != 0);
        for (List<Integer> run :
                runs(off, (a, b) -> spots.get(a).sigmas() > 0 == spots.get(b).sigmas() > 0)) {
            if (run.size() >= SHIFT) {
                signal(Rule.SHIFT, spots.get(run.getFirst()).sigmas() > 0 ? Side.HIGH : Side.LOW, run);
            }
        }
    }

    private void trend(Side side, int sign) {
        List<Integer> moved =
                where(i -> i == 0 || spots.get(i).share() != spots.get(i - 1).share());
        for (List<Integer> run : runs(
                moved, (a, b) -> sign * (spots.get(b).share() - spots.get(a).share()) > 0)) {
            if (run.size() >= TREND) {
                signal(Rule.TREND, side, run);
            }
        }
    }

    private void nearLimit(Side side, int sign) {
        IntPredicate outer = i -> sign * spots.get(i).sigmas() > 2;
        List<Integer> near = where(outer);
        for (List<Integer> group : runs(near, (a, b) -> b - a <= 2)) {
            if (group.size() >= 2) {
                signal(Rule.NEAR_LIMIT, side, group);
            }
        }
    }

    private void closeToCentre() {
        List<Integer> inner = where(i -> Math.abs(spots.get(i).sigmas()) < 1);
        for (List<Integer> run : runs(inner, (a, b) -> b == a + 1)) {
            if (run.size() >= CLOSE) {
                signal(Rule.CLOSE_TO_CENTRE, Side.NEITHER, run);
            }
        }
    }

    private List<Integer> where(IntPredicate holds) {
        return IntStream.range(0, spots.size()).filter(holds).boxed().toList();
    }

    private interface Follows {
        boolean holds(int earlier, int later);
    }

    /// The longest stretches in which each place follows from the one before.
    private static List<List<Integer>> runs(List<Integer> places, Follows follows) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int place : places) {
            if (!run.isEmpty() && !follows.holds(run.getLast(), place)) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            run.add(place);
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private void signal(Rule rule, Side side, List<Integer> places) {
        signals.add(new Signal(
                rule, side, places.stream().map(i -> spots.get(i).month()).toList()));
    }
}

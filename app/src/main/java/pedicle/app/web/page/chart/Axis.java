package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/// A line of numbers laid from one coordinate to another.
public record Axis(double low, double high, double from, double to) {

    public Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis runs from a lower to a higher number: " + low + " to " + high);
        }
    }

    /// Where a number lies, to a tenth of a pixel; numbers beyond an end lie at that end.
    public double at(double value) {
        double inside = Math.clamp(value, low, high);
        return tenth(from + (inside - low) / (high - low) * (to - from));
    }

    /// Round numbers along the axis, about as many as asked for.
    public List<Double> ticks(int about) {
        double step = step((high - low) / about);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// The least round number that covers `most`, for the end of an axis that begins at nought.
    static double roundUp(double most, int about) {
        double step = step(most / about);
        return Math.ceil(most / step - 1e-9) * step;
    }

    static double tenth(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        if (digit <= 1) {
            return power;
        }
        if (digit <= 2) {
            return 2 * power;
        }
        return digit <= 5 ? 5 * power : 10 * power;
    }
}

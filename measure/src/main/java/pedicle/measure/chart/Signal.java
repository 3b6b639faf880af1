package pedicle.measure.chart;

import java.time.YearMonth;
import java.util.List;

/// A rule that months of one phase break, on which side, and these months in order.
public record Signal(Rule rule, Side side, List<YearMonth> months) {

    /// For a trend the way that it goes; a run close to the centre line has no side.
    public enum Side {
        HIGH,
        LOW,
        NEITHER
    }

    public Signal {
        months = List.copyOf(months);
    }
}

package pedicle.measure.trend;

import java.time.YearMonth;

/// A month of a series and the share that it showed, from 0 to 1.
public record Point(YearMonth month, double share) {}

/// Whether care changed on a day, and how sure that is.
///
/// In: a [pedicle.measure.indicator.MeasureReport] and the day of the change. Out: a
/// [pedicle.measure.trend.BeforeAfter], and a [pedicle.measure.trend.SegmentedRegression] of the months.
@NullMarked
package pedicle.measure.trend;

import org.jspecify.annotations.NullMarked;

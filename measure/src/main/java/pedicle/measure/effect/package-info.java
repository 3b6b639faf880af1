/// How much a change did, by month or by practice, and how sure that is.
///
/// In: a [pedicle.measure.trend.MonthShare] for each month and the month of the change, or a
/// [pedicle.measure.effect.Cell] for each practice and period. Out: an
/// [pedicle.measure.effect.InterruptedSeries]; of practices a [pedicle.measure.effect.MarginalModel], a
/// [pedicle.measure.effect.MixedModel] or [pedicle.measure.effect.DifferenceInDifferences].
@NullMarked
package pedicle.measure.effect;

import org.jspecify.annotations.NullMarked;

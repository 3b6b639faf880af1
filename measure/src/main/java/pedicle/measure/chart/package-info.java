/// Whether a series of months, or the clinicians beside one another, differ by more than chance.
///
/// In: a [pedicle.measure.trend.MonthShare] for each month, or a [pedicle.measure.chart.Unit] for each
/// clinician. Out: a [pedicle.measure.chart.ControlChart] or [pedicle.measure.chart.RunChart] of months; a
/// [pedicle.measure.chart.Funnel], [pedicle.measure.chart.Shrunken] rates or a
/// [pedicle.measure.chart.Concentration] of clinicians.
@NullMarked
package pedicle.measure.chart;

import org.jspecify.annotations.NullMarked;

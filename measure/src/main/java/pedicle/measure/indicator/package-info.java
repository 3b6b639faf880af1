/// Rates of imaging that should not have been, and of imaging that should have been and was not.
///
/// In: a [pedicle.measure.cohort.Cohort] and a [pedicle.measure.indicator.Definition]. Out: a
/// [pedicle.measure.indicator.MeasureReport] that reconciles to the patient. Read
/// [pedicle.measure.indicator.Measure] first, then `measure.sql`.
@NullMarked
package pedicle.measure.indicator;

import org.jspecify.annotations.NullMarked;

/// A measure's results as FHIR R4 resources, for systems that take them in.
///
/// In: a [pedicle.measure.indicator.MeasureReport]. Out: [pedicle.measure.fhir.Summary], a MeasureReport of type
/// summary.
@NullMarked
package pedicle.measure.fhir;

import org.jspecify.annotations.NullMarked;

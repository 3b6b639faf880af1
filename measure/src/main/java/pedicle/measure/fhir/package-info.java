/// A measure's definitions and results as FHIR R4 resources, for systems that compute them or take them in.
///
/// In: definitions, the code sets and a [pedicle.measure.indicator.MeasureReport]. Out:
/// [pedicle.measure.fhir.Installable], the Measures with their Libraries of CQL and their ValueSets;
/// [pedicle.measure.fhir.Summary] and [pedicle.measure.fhir.PatientReports], MeasureReports of all and of
/// each. The .cql files lie beside these classes; read `PedicleRecord.cql` first.
@NullMarked
package pedicle.measure.fhir;

import org.jspecify.annotations.NullMarked;

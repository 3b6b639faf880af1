/// Makes the FHIR R4 bulk export of the invented Lakeside network.
///
/// In: a seed, Synthea's modules and ours. Out: `fhir/<Type>.ndjson.gz`, `care/responses.csv` and `fhir-truth.json`.
/// Read [Make] first; it lists the steps.
@NullMarked
package pedicle.lakeside;

import org.jspecify.annotations.NullMarked;

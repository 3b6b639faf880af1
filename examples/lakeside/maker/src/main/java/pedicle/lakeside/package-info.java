/// Makes the FHIR R4 bulk export of the invented Lakeside network: run `maker/make.sh records`.
///
/// In: a seed, Synthea's own modules, our module of low back pain (`modules/`), and two tables (`red-flags.csv`,
/// `left-out.csv`). Out: `fhir/<Type>.ndjson.gz`, `care/responses.csv` and `fhir-truth.json`.
///
/// Synthea gives the people and their visits. Who imaged whom, red flags, orders and answers to the card are
/// planted
/// here, and the truth is counted from that plan. Read [Make] first; it lists the steps.
@NullMarked
package pedicle.lakeside;

import org.jspecify.annotations.NullMarked;

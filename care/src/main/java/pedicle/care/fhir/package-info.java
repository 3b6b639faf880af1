/// FHIR R4 and the request of a CDS Hooks client, read into the plain records of `care.rule`, and the few resources
/// that a card proposes.
///
/// In: JSON as it came. Out: an [pedicle.care.fhir.OrderRecord]. Only the patient for whom the order is meant
/// gets in; what belongs to anyone else is left out and named. Read `OrderRecord` first.
@NullMarked
package pedicle.care.fhir;

import org.jspecify.annotations.NullMarked;

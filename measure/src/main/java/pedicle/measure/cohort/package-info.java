/// From a network's export to the people, visits, conditions and images that a measure needs.
///
/// In: a folder of FHIR R4 bulk NDJSON and the code sets. Out: a [pedicle.measure.cohort.Cohort], five
/// tables in an embedded DuckDB, with a warning for everything that was not taken. Read `staging.sql`
/// first.
@NullMarked
package pedicle.measure.cohort;

import org.jspecify.annotations.NullMarked;

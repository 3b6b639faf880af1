/// The measure as CQL, evaluated by the cqframework engine.
///
/// In: a folder of FHIR R4 bulk NDJSON and a definition. Out: where each patient stands, as `measure.sql`
/// writes it. Read [pedicle.measure.cql.CqlJudging] first, then `PedicleRecord.cql` in the module
/// `measure`.
@NullMarked
package pedicle.measure.cql;

import org.jspecify.annotations.NullMarked;

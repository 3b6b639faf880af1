/// The measure on Apache Spark: the same question as DuckDB is asked, on one machine or on a cluster.
///
/// In: folders of FHIR R4 bulk NDJSON or Parquet that every machine of the cluster sees under the same path, and
/// the code sets. Out: the verdict on everyone, as CSV. Read [pedicle.measure.spark.SparkPeople] first, then
/// `staging.sql`. Nothing but Spark's own functions is used, so that a cluster needs nothing of ours installed.
@NullMarked
package pedicle.measure.spark;

import org.jspecify.annotations.NullMarked;

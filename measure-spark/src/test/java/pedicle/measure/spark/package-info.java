/// Spark held against DuckDB, patient by patient.
@NullMarked
package pedicle.measure.spark;

import org.jspecify.annotations.NullMarked;

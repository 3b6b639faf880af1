/// Times the measure beside DuckDB merely reading the same files, in the same run. Read [MeasureBench] first.
@NullMarked
package pedicle.bench.measure;

import org.jspecify.annotations.NullMarked;

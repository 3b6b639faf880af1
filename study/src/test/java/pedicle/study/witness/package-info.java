/// R as the second witness of our numbers.
///
/// A script in src/test/r writes lines of statistic, of what, value; its numbers are committed beside the tests as
/// CSV. Read [pedicle.study.witness.Witness] first, then [pedicle.study.witness.Rerun].
@NullMarked
package pedicle.study.witness;

import org.jspecify.annotations.NullMarked;

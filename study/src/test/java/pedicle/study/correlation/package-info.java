/// Tests of correlations: refusals, laws, and R as the second witness.
@NullMarked
package pedicle.study.correlation;

import org.jspecify.annotations.NullMarked;

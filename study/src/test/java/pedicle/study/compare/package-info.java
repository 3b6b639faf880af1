/// Tests of comparisons: refusals, choices, laws, and R as the second witness.
@NullMarked
package pedicle.study.compare;

import org.jspecify.annotations.NullMarked;

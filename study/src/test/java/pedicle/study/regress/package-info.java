/// Tests of the regressions: R as the second witness, laws, and refusals.
@NullMarked
package pedicle.study.regress;

import org.jspecify.annotations.NullMarked;

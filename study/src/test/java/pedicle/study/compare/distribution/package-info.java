/// Tests of the distributions, with R as the second witness.
@NullMarked
package pedicle.study.compare.distribution;

import org.jspecify.annotations.NullMarked;

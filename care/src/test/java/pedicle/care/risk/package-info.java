/// Tests of `pedicle.care.risk`.
@NullMarked
package pedicle.care.risk;

import org.jspecify.annotations.NullMarked;

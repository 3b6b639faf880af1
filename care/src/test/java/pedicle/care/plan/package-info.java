/// Tests of `pedicle.care.plan`.
@NullMarked
package pedicle.care.plan;

import org.jspecify.annotations.NullMarked;

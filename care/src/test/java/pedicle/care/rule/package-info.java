/// Tests of `pedicle.care.rule`.
@NullMarked
package pedicle.care.rule;

import org.jspecify.annotations.NullMarked;

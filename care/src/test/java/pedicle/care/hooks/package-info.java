/// Tests of `pedicle.care.hooks`.
@NullMarked
package pedicle.care.hooks;

import org.jspecify.annotations.NullMarked;

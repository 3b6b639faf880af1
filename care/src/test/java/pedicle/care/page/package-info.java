/// Tests of `pedicle.care.page`.
@NullMarked
package pedicle.care.page;

import org.jspecify.annotations.NullMarked;

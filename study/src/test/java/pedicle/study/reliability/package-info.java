/// Alpha and omega against R and psych, against their own laws.
@NullMarked
package pedicle.study.reliability;

import org.jspecify.annotations.NullMarked;

/// What the tests of the judgement share.
@NullMarked
package pedicle.care;

import org.jspecify.annotations.NullMarked;

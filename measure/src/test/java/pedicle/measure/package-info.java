/// What the tests of this part share.
@NullMarked
package pedicle.measure;

import org.jspecify.annotations.NullMarked;

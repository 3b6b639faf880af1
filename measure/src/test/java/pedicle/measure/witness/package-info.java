/// What R says: the committed numbers, and R run again where it is installed.
@NullMarked
package pedicle.measure.witness;

import org.jspecify.annotations.NullMarked;

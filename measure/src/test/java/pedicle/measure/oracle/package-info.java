/// A second implementation of the measure, in plain Java straight from the words of the definition, and
/// invented people to try both on. It shares no code with the first: only the definition's data and the
/// codes.
@NullMarked
package pedicle.measure.oracle;

import org.jspecify.annotations.NullMarked;

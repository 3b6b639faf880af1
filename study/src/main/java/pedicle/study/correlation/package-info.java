/// How items go together: correlation matrices, their eigenvalues, and how many of those beat chance.
///
/// In: [pedicle.study.correlation.Answers]. Read that first.
@NullMarked
package pedicle.study.correlation;

import org.jspecify.annotations.NullMarked;

/// An analysis as something that can be kept: what was asked, what came out, and the same in R.
///
/// Read [pedicle.study.recipe.Recipe] first, then [pedicle.study.recipe.Analysis], which runs one on a survey.
@NullMarked
package pedicle.study.recipe;

import org.jspecify.annotations.NullMarked;

/// What goes with an outcome when other things are held: linear, logistic and proportional-odds regression.
///
/// In: [pedicle.study.regress.Variable]s, made into a [pedicle.study.regress.Design]. Out: a
/// [pedicle.study.regress.Fitted], from [pedicle.study.regress.Regression]. Read that first.
@NullMarked
package pedicle.study.regress;

import org.jspecify.annotations.NullMarked;

/// What the charts and the models of an effect share: a value or the reason why there is none, a
/// coefficient, least squares and the logit.
///
/// Out: an [pedicle.measure.model.Outcome], read first.
@NullMarked
package pedicle.measure.model;

import org.jspecify.annotations.NullMarked;

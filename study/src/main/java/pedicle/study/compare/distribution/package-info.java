/// The distributions that tests are judged by, where a library has none or loses the tail.
///
/// In: a statistic and its degrees of freedom or counts. Out: a probability, an upper tail first, so that it holds
/// down to 1e-300; or the limits of a noncentrality. Read `Tails` first, then `Noncentral`.
@NullMarked
package pedicle.study.compare.distribution;

import org.jspecify.annotations.NullMarked;

/// Whether groups of people, or two answers of the same people, differ, by how much, and which test says so.
///
/// In: [pedicle.study.compare.Measurement], [pedicle.study.compare.Groups] and
/// [pedicle.study.compare.Terms], all plain numbers, NaN or -1 where there is no answer. Out:
/// [pedicle.study.compare.Compared], which never holds NaN or an infinite number, or a
/// [pedicle.catalog.BadInput]. Read `Comparison` first, then `Choice`.
@NullMarked
package pedicle.study.compare;

import org.jspecify.annotations.NullMarked;

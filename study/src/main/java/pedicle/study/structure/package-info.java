/// What hangs together: principal components of a correlation matrix, rotated, and whether the items allow it.
///
/// In: a correlation matrix of any kind and how many people it rests on. Out: a
/// [pedicle.study.structure.Structure], or a [pedicle.catalog.BadInput] that names the items at fault. Read
/// `Structure` first, then `Components`.
@NullMarked
package pedicle.study.structure;

import org.jspecify.annotations.NullMarked;

/// Plain tables from CSV files. In: a file; out: a [pedicle.catalog.table.Table] whose rows know their line, or a
/// [pedicle.catalog.BadInput].
@NullMarked
package pedicle.catalog.table;

import org.jspecify.annotations.NullMarked;

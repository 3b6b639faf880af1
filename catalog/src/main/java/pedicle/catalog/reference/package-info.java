/// The field's frameworks, links, figures, rules and code sets, read from the data files of this module.
///
/// In: CSV files in the class path. Out: a [pedicle.catalog.reference.Reference], which has refused every
/// reference that leads nowhere. Every entry carries its source and whether the figure was seen there, recalled
/// or derived.
@NullMarked
package pedicle.catalog.reference;

import org.jspecify.annotations.NullMarked;

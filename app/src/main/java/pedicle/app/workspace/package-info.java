/// The workspace: a folder with one SQLite file, or a PostgreSQL database, in which everything is kept.
///
/// In: a folder or a database address. Out: a [pedicle.app.workspace.Workspace] with its tables in order, or a
/// [pedicle.catalog.BadInput] that leaves what was there untouched.
@NullMarked
package pedicle.app.workspace;

import org.jspecify.annotations.NullMarked;

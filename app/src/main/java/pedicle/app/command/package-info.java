/// The commands of `./pedicle`. Each reads its options, calls the parts, and prints; none decides anything of its
/// own.
@NullMarked
package pedicle.app.command;

import org.jspecify.annotations.NullMarked;

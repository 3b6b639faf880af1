/// The loop from end to end: a network's folder is read, the parts hand on to one another, and all of it is kept.
///
/// In: a [pedicle.app.network.NetworkFolder]. Out: a filled workspace, and [pedicle.app.network.Loop], which
/// reads it back for pages and the report. Read [pedicle.app.network.Loading] first: the journey stands there.
@NullMarked
package pedicle.app.network;

import org.jspecify.annotations.NullMarked;

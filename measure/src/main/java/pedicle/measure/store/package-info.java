/// Keeps what a measure run found in the workspace. Every call runs in the caller's transaction.
@NullMarked
package pedicle.measure.store;

import org.jspecify.annotations.NullMarked;

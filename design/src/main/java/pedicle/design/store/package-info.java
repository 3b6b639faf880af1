/// Keeps strategies and panels' ratings in the workspace. Every call runs in the caller's transaction.
@NullMarked
package pedicle.design.store;

import org.jspecify.annotations.NullMarked;

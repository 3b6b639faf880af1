/// Keeps surveys, interviews and findings in the workspace. Every call runs in the caller's transaction.
@NullMarked
package pedicle.study.store;

import org.jspecify.annotations.NullMarked;

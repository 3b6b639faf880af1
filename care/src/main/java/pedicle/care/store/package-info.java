/// Keeps what reached clinicians and what they answered. Every call runs in the caller's transaction.
@NullMarked
package pedicle.care.store;

import org.jspecify.annotations.NullMarked;

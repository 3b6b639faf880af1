@NullMarked
package pedicle.app;

import org.jspecify.annotations.NullMarked;

@NullMarked
package pedicle.app.workspace;

import org.jspecify.annotations.NullMarked;

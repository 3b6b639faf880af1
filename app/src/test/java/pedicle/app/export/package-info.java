@NullMarked
package pedicle.app.export;

import org.jspecify.annotations.NullMarked;

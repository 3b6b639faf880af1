@NullMarked
package pedicle.validation;

import org.jspecify.annotations.NullMarked;

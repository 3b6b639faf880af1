@NullMarked
package pedicle.design.mapping;

import org.jspecify.annotations.NullMarked;

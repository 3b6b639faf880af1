@NullMarked
package pedicle.design.panel;

import org.jspecify.annotations.NullMarked;

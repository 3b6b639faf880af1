@NullMarked
package pedicle.design.plan;

import org.jspecify.annotations.NullMarked;

@NullMarked
package pedicle.measure.person;

import org.jspecify.annotations.NullMarked;

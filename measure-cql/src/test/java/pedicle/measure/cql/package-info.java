@NullMarked
package pedicle.measure.cql;

import org.jspecify.annotations.NullMarked;

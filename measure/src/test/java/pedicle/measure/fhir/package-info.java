@NullMarked
package pedicle.measure.fhir;

import org.jspecify.annotations.NullMarked;

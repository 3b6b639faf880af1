/// Tests of `pedicle.care.fhir`.
@NullMarked
package pedicle.care.fhir;

import org.jspecify.annotations.NullMarked;

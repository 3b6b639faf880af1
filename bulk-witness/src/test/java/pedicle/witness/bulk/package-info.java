/// A bulk export of a real FHIR server, fetched with our client and held against what was put in.
@NullMarked
package pedicle.witness.bulk;

import org.jspecify.annotations.NullMarked;

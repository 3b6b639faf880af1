/// A second reading of claims, in plain Java, written from the words of the definitions and of FHIR alone and before
/// its
/// author had seen the SQL: an export of claims in, a row a person and episode out. Read `ClaimLine` first.
@NullMarked
package pedicle.measure.claims;

import org.jspecify.annotations.NullMarked;

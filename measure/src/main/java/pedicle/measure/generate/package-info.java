/// Invents a population of any size whose answer is known, for load and for checks.
///
/// In: how many people, a seed, a folder. Out: FHIR R4 bulk files of realistic length there, and beside them
/// `truth.csv`
/// (where each person stands by the definition `presenting`) and `truth.json`, written as the people were invented and
/// never by measuring them. Read [pedicle.measure.generate.Population] first, then [pedicle.measure.generate.Life].
@NullMarked
package pedicle.measure.generate;

import org.jspecify.annotations.NullMarked;

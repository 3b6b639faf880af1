/// The people behind a measure's numbers: by what sets them apart, and one by one.
///
/// In: a [pedicle.measure.cohort.Cohort] that was judged by a definition. Out:
/// [pedicle.measure.person.GroupTally], counts by sex, age, language, deprivation, setting, practice and
/// modality, and [pedicle.measure.person.Person], one person's verdicts with the facts that they rest on,
/// put in sentences by [pedicle.measure.person.Account].
@NullMarked
package pedicle.measure.person;

import org.jspecify.annotations.NullMarked;

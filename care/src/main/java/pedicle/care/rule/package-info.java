/// The judgement at the order: does this image help this person, by which rule, and what is still to be asked?
///
/// In: a [pedicle.care.rule.Chart] and an [pedicle.care.rule.Order] in plain records, the catalog's codes and
/// rules, and what the clinician answered. Out: a [pedicle.care.rule.Judgement]. Nothing here knows FHIR or JSON.
///
/// Two laws hold. A fact that is not recorded is never read as absent: `not-indicated` is only said when every
/// question that could turn the verdict has been answered, else the verdict is `needs-facts`. And an emergency wins
/// over everything: the gravest rule that holds decides, so that one more red flag never lowers a verdict.
/// Read [pedicle.care.rule.Judge] first.
@NullMarked
package pedicle.care.rule;

import org.jspecify.annotations.NullMarked;

/// Surveys of clinicians: what they answered, how they score on each scale, and what hangs together.
///
/// In: a REDCap-style export, its data dictionary and a list of scales, as CSV files. Out: a
/// [pedicle.study.survey.SurveyReport], whose scale reports carry the evidence of a finding, or a
/// [pedicle.catalog.BadInput]. Read `Survey` first, then `SurveyReport`.
@NullMarked
package pedicle.study.survey;

import org.jspecify.annotations.NullMarked;

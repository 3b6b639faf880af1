/// Any survey file, brought in: bytes become a table of raw texts and what the file says of its variables, that
/// becomes an understanding that a person can correct, and the understanding becomes a survey with its scales.
///
/// In: the bytes of a CSV, REDCap, Qualtrics, LimeSurvey, Excel or SPSS file, with or without a data dictionary.
/// Out:
/// a [pedicle.study.survey.Survey] and its [pedicle.study.survey.Scales], or a [pedicle.catalog.BadInput]. Read
/// `Intake` first, then `Source` and `Understanding`.
@NullMarked
package pedicle.study.intake;

import org.jspecify.annotations.NullMarked;

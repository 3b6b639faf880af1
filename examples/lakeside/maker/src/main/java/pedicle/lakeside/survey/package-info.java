/// Makes the survey of the example network, with nothing but the JDK. In: a seed; out: a REDCap-style export, its
/// data dictionary, the scales, and what was planted. Read `Instrument` first, then `Respondents`.
///
/// The survey beside this project was made with seed 21. Of sixty seeds it is one of those whose sample lies close
/// to what was planted in every respect that the example shows; another seed scatters around the same truth.
///
/// Not `@NullMarked`, as it is run from source with no library beside it.
package pedicle.lakeside.survey;

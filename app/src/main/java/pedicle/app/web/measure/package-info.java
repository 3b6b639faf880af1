/// The pages that look into a measure: its months before and after the change, its clinicians beside one another,
/// people by group, and, for those with the right, the people behind a number one by one.
///
/// In: the run that the workspace keeps, and the choices in a page's address. Out: pages, and each chart as SVG,
/// PNG and CSV. Read [pedicle.app.web.measure.MeasureRoutes] first. What is too small to be shown is decided of a
/// clinician in [pedicle.app.web.measure.SmallCounts] and of a group in `PairCounts`; who may see people one by one,
/// in [pedicle.app.web.measure.ListRight].
@NullMarked
package pedicle.app.web.measure;

import org.jspecify.annotations.NullMarked;

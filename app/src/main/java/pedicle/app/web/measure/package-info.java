/// The pages that look into a measure: its months before and after the change, its clinicians beside one another,
/// people by group, and, for those with the right, the people behind a number one by one.
///
/// In: the run that the workspace keeps, and the choices in a page's address. Out: pages, and each chart as SVG,
/// PNG and CSV. Read [pedicle.app.web.measure.MeasureRoutes] first. What is kept back is decided for
/// clinicians, their months and their practices together in `Listing`, for other groups in `GroupsPage`, and for both
/// by `Sums`; who may see people one by one, in [pedicle.app.web.measure.ListRight].
@NullMarked
package pedicle.app.web.measure;

import org.jspecify.annotations.NullMarked;

/// The pages that look into a measure: its months before and after the change, and its clinicians beside one another.
///
/// In: the run that the workspace keeps, and the choices in a page's address. Out: pages, and each chart as SVG, PNG
/// and CSV. Read [pedicle.app.web.measure.MeasureRoutes] first; what is too small to be shown of a clinician is
/// decided in [pedicle.app.web.measure.SmallCounts] alone.
@NullMarked
package pedicle.app.web.measure;

import org.jspecify.annotations.NullMarked;

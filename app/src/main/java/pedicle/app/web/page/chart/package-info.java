/// Pictures of numbers, drawn as SVG without a script, so that they also stand in a report that is one file.
///
/// In: the numbers and the words that say what is seen. Out: for each chart its `drawing`, where everything has a
/// place, once for a wide room and once for a phone, its `says` for those who don't see it, and the table behind
/// it. [pedicle.app.web.page.chart.Chart] is all of them; a chart's `seen` makes a title from its numbers. Read
/// [pedicle.app.web.page.chart.Bars] first, the simplest.
@NullMarked
package pedicle.app.web.page.chart;

import org.jspecify.annotations.NullMarked;

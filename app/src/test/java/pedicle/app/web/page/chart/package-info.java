@NullMarked
package pedicle.app.web.page.chart;

import org.jspecify.annotations.NullMarked;

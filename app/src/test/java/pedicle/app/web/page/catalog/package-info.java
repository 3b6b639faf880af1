@NullMarked
package pedicle.app.web.page.catalog;

import org.jspecify.annotations.NullMarked;

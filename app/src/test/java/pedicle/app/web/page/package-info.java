@NullMarked
package pedicle.app.web.page;

import org.jspecify.annotations.NullMarked;

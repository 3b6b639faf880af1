@NullMarked
package pedicle.app.web.measure;

import org.jspecify.annotations.NullMarked;

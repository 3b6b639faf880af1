/// The house's front door: [pedicle.app.Main] builds everything with `new` and hands it to the commands and pages.
@NullMarked
package pedicle.app;

import org.jspecify.annotations.NullMarked;

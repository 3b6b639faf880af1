/// What the templates are given: plain records that hold words and numbers ready to be shown.
///
/// In: the catalog's records. Out: nothing but text; no request, no store. Read [pedicle.app.web.page.Shell]
/// first, then [pedicle.app.web.page.Say], which decides how a number is written.
@NullMarked
package pedicle.app.web.page;

import org.jspecify.annotations.NullMarked;

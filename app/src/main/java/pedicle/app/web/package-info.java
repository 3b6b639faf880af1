/// What a browser sees. In: requests; out: pages made from the templates in `src/main/jte`.
///
/// [pedicle.app.web.Templates] renders; [pedicle.app.web.CatalogPages] is the shortest page to read first.
@NullMarked
package pedicle.app.web;

import org.jspecify.annotations.NullMarked;

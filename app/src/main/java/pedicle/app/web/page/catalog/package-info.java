/// What the catalog's pages are given. In: the [pedicle.catalog.reference.Reference]; out: shelves, trees and
/// tables ready to be shown. Read [pedicle.app.web.page.catalog.Names] for what our files' ids are called in
/// words.
@NullMarked
package pedicle.app.web.page.catalog;

import org.jspecify.annotations.NullMarked;

/// What a patient takes home: the one-page handout, as words and figures, not yet as a page.
///
/// In: the catalog, a language, and at most one person's record. Out: a [pedicle.care.page.Handout], every line of
/// which keeps its figures and sources; or, for a person to whom it would give false comfort, a sentence that
/// refuses it. Read `HandoutDesk` first.
@NullMarked
package pedicle.care.page;

import org.jspecify.annotations.NullMarked;

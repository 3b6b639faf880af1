/// Files that leave the house: tables as CSV, .xlsx and .docx, charts as SVG and PNG that stand by themselves.
///
/// In: a [pedicle.app.export.Sheet], or the markup of a chart as its template draws it. Out: the text or the bytes
/// of a file. Nothing here knows of pages, so that pages may know of it.
@NullMarked
package pedicle.app.export;

import org.jspecify.annotations.NullMarked;

/// The shared words and the four handovers: what one part of the loop gives to the next.
///
/// `study` hands on a [pedicle.catalog.Finding], `design` a [pedicle.catalog.Strategy], `care` a
/// [pedicle.catalog.Delivery], `measure` a [pedicle.catalog.Result]. Read `Finding` first.
@NullMarked
package pedicle.catalog;

import org.jspecify.annotations.NullMarked;

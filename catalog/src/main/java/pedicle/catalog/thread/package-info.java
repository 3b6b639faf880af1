/// The thread: from a quote to a card to a rate. In: knots (things with an id) and strands (which came from
/// which); out: the walk back to where a thing came from and forward to what became of it.
@NullMarked
package pedicle.catalog.thread;

import org.jspecify.annotations.NullMarked;

/// Brief Action Planning (Gutnick 2014): one thing that a person wants to do, planned so that it happens.
///
/// In: a person's answers, one after the other. Out: the next [pedicle.care.plan.Step], until there is a
/// [pedicle.care.plan.Plan]. The same flow runs at the terminal and on the web, and nothing is kept. Read `Flow` first.
@NullMarked
package pedicle.care.plan;

import org.jspecify.annotations.NullMarked;

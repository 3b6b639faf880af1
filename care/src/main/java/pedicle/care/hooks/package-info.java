/// What the clinician sees at the order, and what they answered.
///
/// In: an [pedicle.care.fhir.OrderRecord] and rule sets. Out: an [pedicle.care.hooks.Assessment] with a
/// [pedicle.care.hooks.Card] for each order of lumbar imaging, as CDS Hooks 2.0 JSON; and from the log of answers,
/// how often a card was followed and why not. No card blocks an order. Read `OrderDesk` first.
@NullMarked
package pedicle.care.hooks;

import org.jspecify.annotations.NullMarked;

/// A panel's judgement of components on the six APEASE criteria. In: ratings from 1 to 9; out: medians and what
/// was chosen.
@NullMarked
package pedicle.design.panel;

import org.jspecify.annotations.NullMarked;

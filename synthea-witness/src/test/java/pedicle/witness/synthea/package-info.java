/// People whom Synthea makes, judged by all three engines and by what was planted in them. Read `SyntheaTest` first.
@NullMarked
package pedicle.witness.synthea;

import org.jspecify.annotations.NullMarked;

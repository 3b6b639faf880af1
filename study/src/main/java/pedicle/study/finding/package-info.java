/// From a survey and interviews to findings. In: both reports; out: [pedicle.catalog.Finding]s in order of their
/// priority.
@NullMarked
package pedicle.study.finding;

import org.jspecify.annotations.NullMarked;

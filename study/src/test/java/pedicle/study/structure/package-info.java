/// Components against R, against published tables, and against their own laws.
@NullMarked
package pedicle.study.structure;

import org.jspecify.annotations.NullMarked;

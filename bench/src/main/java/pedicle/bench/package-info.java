/// How long things take, beside other programs that do the same. Nothing of it is shipped. Read
/// [pedicle.bench.SurveyBench] first.
@NullMarked
package pedicle.bench;

import org.jspecify.annotations.NullMarked;

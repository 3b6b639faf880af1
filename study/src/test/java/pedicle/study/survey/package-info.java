/// Tests of the survey: refusals, laws, and R as the second witness.
@NullMarked
package pedicle.study.survey;

import org.jspecify.annotations.NullMarked;

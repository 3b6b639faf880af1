/// How consistently a set of items measures one thing: alpha, omega, and what each item adds.
///
/// In: [pedicle.study.correlation.Answers], items already turned round where they are worded the other way. Out: a
/// [pedicle.study.reliability.Reliability]. Read that first.
@NullMarked
package pedicle.study.reliability;

import org.jspecify.annotations.NullMarked;

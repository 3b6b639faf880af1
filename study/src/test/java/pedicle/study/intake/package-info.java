/// Tests of bringing survey files in.
@NullMarked
package pedicle.study.intake;

import org.jspecify.annotations.NullMarked;

@NullMarked
package pedicle.study.finding;

import org.jspecify.annotations.NullMarked;

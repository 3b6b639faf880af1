/// Tests of recipes: what they refuse, what comes out of them, and R as the second witness of every number that a
/// script prints.
@NullMarked
package pedicle.study.recipe;

import org.jspecify.annotations.NullMarked;

/// From findings to what might answer them. In: findings with their constructs, and the catalog's links. Out:
/// candidate techniques with every source's link, and components scored by the links they carry.
@NullMarked
package pedicle.design.mapping;

import org.jspecify.annotations.NullMarked;

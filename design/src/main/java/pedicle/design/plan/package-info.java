/// The plan: which components, for which findings, by whose choice. In: findings and a panel; out: a
/// [pedicle.catalog.Strategy].
@NullMarked
package pedicle.design.plan;

import org.jspecify.annotations.NullMarked;

/// Risk in numbers: how many people like this one have the disease that a red flag points to.
///
/// In: a [pedicle.care.rule.FactSheet] and the catalog's figures. Out: a [pedicle.care.risk.Risk] for each
/// disease to
/// which a flag points, as a natural frequency with its interval, or the reason why there is no number. No verdict
/// turns on it. Read [pedicle.care.risk.RiskTable] first.
@NullMarked
package pedicle.care.risk;

import org.jspecify.annotations.NullMarked;

package pedicle.study.compare;

/// What a person may settle beside the test: how the p values of pairs of groups are adjusted where the test
/// after the
/// test has no adjustment of its own, and the seed of tables that are drawn by chance.
public record Terms(Adjustment adjustment, long seed) {

    /// Holm's adjustment and the seed 1.
    public static Terms usual() {
        return new Terms(Adjustment.HOLM, 1);
    }
}

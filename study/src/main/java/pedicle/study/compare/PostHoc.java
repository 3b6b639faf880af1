package pedicle.study.compare;

import java.util.List;

/// Two of several groups against one another, once all together differ.
///
/// `difference` is the first less the second, of means or of mean ranks as `differenceOf` says; `p` stands alone,
/// and
/// `adjusted` allows for all pairs in the way that `adjustedBy` names.
public record PostHoc(
        String first,
        String second,
        double difference,
        String differenceOf,
        double statistic,
        String statisticName,
        double p,
        double adjusted,
        String adjustedBy,
        List<Effect> effects) {

    public PostHoc {
        effects = List.copyOf(effects);
        if (!Double.isFinite(difference) || !Double.isFinite(statistic)) {
            throw new IllegalArgumentException("a difference is a number: " + first + ", " + second);
        }
        if (!(p >= 0 && p <= 1 && adjusted >= 0 && adjusted <= 1)) {
            throw new IllegalArgumentException("p lies from 0 to 1: " + p + ", " + adjusted);
        }
    }

    PostHoc adjusted(double p, String by) {
        return new PostHoc(first, second, difference, differenceOf, statistic, statisticName, this.p, p, by, effects);
    }
}

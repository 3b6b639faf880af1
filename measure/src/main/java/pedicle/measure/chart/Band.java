package pedicle.measure.chart;

/// The limits of a funnel at one denominator, as shares from 0 to 1: 95% and 99.8%, Spiegelhalter's two
/// (2005), which are about two and three standard deviations from the target.
public record Band(double low998, double low95, double high95, double high998) {

    /// Where a share lies, seen from the target.
    public enum Zone {
        BELOW_998,
        BELOW_95,
        INSIDE,
        ABOVE_95,
        ABOVE_998
    }

    Zone zone(double share) {
        if (share < low998) {
            return Zone.BELOW_998;
        }
        if (share < low95) {
            return Zone.BELOW_95;
        }
        if (share > high998) {
            return Zone.ABOVE_998;
        }
        return share > high95 ? Zone.ABOVE_95 : Zone.INSIDE;
    }
}

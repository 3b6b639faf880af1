package pedicle.measure.chart;

/// The five signs of a special cause that Provost and Murray give for Shewhart charts (The Health Care Data
/// Guide, 2011). All but the shift are Nelson's tests 1, 3, 5 and 7 (Nelson 1984); his shift has nine
/// points, that of the Western Electric handbook (1956) eight.
public enum Rule {
    /// A point outside the limits.
    BEYOND_LIMIT("a month outside the limits"),
    /// Eight or more points in a row on one side of the centre line. A point on the line neither counts nor
    /// breaks.
    SHIFT("8 or more months in a row on one side of the centre line"),
    /// Six or more points in a row that all rise or all fall. A point equal to the last neither counts nor
    /// breaks. Of a slow drift it sees little (Anhøj and Olesen 2014).
    TREND("6 or more months in a row that all rise or all fall"),
    /// Two of three points in a row in the outer third on the same side: further than two of the three
    /// sigma.
    NEAR_LIMIT("2 of 3 months in a row close to the same limit"),
    /// Fifteen or more points in a row within one sigma of the centre line.
    CLOSE_TO_CENTRE("15 or more months in a row close to the centre line");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    /// For a reader, without a capital.
    public String text() {
        return text;
    }
}

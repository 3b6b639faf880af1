package pedicle.measure.indicator;

/// Who is old enough and not too old: whole years, both ends included, reckoned on the given day.
public record Ages(int least, int most, Day on) {

    public enum Day {
        INDEX_DAY,
        PERIOD_START,
        PERIOD_END
    }

    public Ages {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("ages ascend from 0: " + least + " to " + most);
        }
    }
}

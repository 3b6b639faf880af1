package pedicle.app.web.measure;

import java.util.List;
import java.util.Optional;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.Behind;
import pedicle.measure.trend.BeforeAfter;
import pedicle.measure.trend.BeforeAfter.Comparison;
import pedicle.measure.trend.MonthShare;

/// Too much or too little, the two sides on which care can go wrong: what is counted, of whom, and how the words go.
enum Side {
    OVER_USE("over-use", "Over-use", "imaged without a red flag", "people without a red flag"),
    UNDER_USE("under-use", "Under-use", "not imaged in spite of a red flag", "people with a red flag");

    private final String id;
    private final String title;
    private final String what;
    private final String people;

    Side(String id, String title, String what, String people) {
        this.id = id;
        this.title = title;
        this.what = what;
        this.people = people;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /// What is counted.
    String what() {
        return what;
    }

    /// The same, to begin a sentence with.
    String indicator() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    /// Whom it is counted of.
    String people() {
        return people;
    }

    /// How many it is counted of.
    long people(Tally tally) {
        return switch (this) {
            case OVER_USE -> tally.n();
            case UNDER_USE -> tally.flagged();
        };
    }

    /// For how many of them it is counted.
    long part(Tally tally) {
        return switch (this) {
            case OVER_USE -> tally.imaged();
            case UNDER_USE -> tally.missed();
        };
    }

    /// Those it is counted of, as a list has them.
    Behind.Part part() {
        return switch (this) {
            case OVER_USE -> Behind.Part.OVER_USE;
            case UNDER_USE -> Behind.Part.FLAGGED;
        };
    }

    /// So many fewer among 100, or so many more.
    String spared(String count, boolean more) {
        return switch (this) {
            case OVER_USE -> count + (more ? " more images" : " images avoided") + " per 100 people presenting";
            case UNDER_USE -> count + (more ? " more" : " fewer") + " without an image per 100 people with a red flag";
        };
    }

    /// Fewer of what is counted, as a title says it.
    String fewer() {
        return switch (this) {
            case OVER_USE -> "fewer images";
            case UNDER_USE -> "fewer people without an image";
        };
    }

    String more() {
        return switch (this) {
            case OVER_USE -> "more images";
            case UNDER_USE -> "more people without an image";
        };
    }

    /// Names the figure that says so, for an axis.
    String sparedShortly() {
        return switch (this) {
            case OVER_USE -> "Images avoided per 100";
            case UNDER_USE -> "Fewer missed per 100";
        };
    }

    /// Names the figure that says so.
    String sparedIs() {
        return switch (this) {
            case OVER_USE -> "Images avoided per 100";
            case UNDER_USE -> "Fewer without an image per 100";
        };
    }

    List<MonthShare> months(List<MeasureReport.Month> months) {
        return months.stream()
                .flatMap(month -> share(month.tally()).stream().map(counted -> new MonthShare(month.month(), counted)))
                .toList();
    }

    Optional<Comparison> of(BeforeAfter compared) {
        return switch (this) {
            case OVER_USE -> compared.overUse();
            case UNDER_USE -> compared.underUse();
        };
    }

    Optional<Proportion> share(Tally tally) {
        return switch (this) {
            case OVER_USE -> tally.overUse();
            case UNDER_USE -> tally.underUse();
        };
    }
}

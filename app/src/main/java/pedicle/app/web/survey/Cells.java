package pedicle.app.web.survey;

import java.util.OptionalDouble;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.catalog.Estimate;

/// Numbers in the tables of an analysis.
final class Cells {

    private static final String NOT_TO_BE_HAD = "–";

    private Cells() {}

    static Cell number(double value, int decimals) {
        return TableView.cell(Say.number(value, decimals), value);
    }

    static Cell number(OptionalDouble value, int decimals) {
        return value.isPresent() ? number(value.getAsDouble(), decimals) : TableView.cell(NOT_TO_BE_HAD);
    }

    static Cell count(long count) {
        return TableView.cell(Say.count(count), count);
    }

    static Cell none() {
        return TableView.cell(NOT_TO_BE_HAD);
    }

    /// A value with its interval, as 0.80 (0.75 to 0.84).
    static String words(Estimate estimate, int decimals) {
        return Say.number(estimate.value(), decimals) + " (" + Say.interval(estimate, decimals) + ")";
    }

    static Cell estimate(Estimate estimate, int decimals) {
        return TableView.cell(words(estimate, decimals), estimate.value());
    }

    static Cell interval(Estimate estimate, int decimals) {
        return TableView.cell(Say.interval(estimate, decimals), estimate.low());
    }

    /// As journals print it: three decimals, or less than 0.001.
    static String p(double p) {
        return p < 0.001 ? "< 0.001" : Say.number(p, 3);
    }

    static Cell pCell(double p) {
        return TableView.cell(p(p), p);
    }

    /// p in a sentence: p = 0.034, or p < 0.001.
    static String pWords(double p) {
        return p < 0.001 ? "p < 0.001" : "p = " + Say.number(p, 3);
    }
}

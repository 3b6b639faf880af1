package pedicle.app.web.page.chart;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import pedicle.app.web.page.Say;
import pedicle.measure.chart.Signal;

/// A signal of a control chart in words: which rule, on which side, in which months.
public final class SignalWords {

    private SignalWords() {}

    /// Without a capital, without a stop.
    public static String of(Signal signal) {
        String side = switch (signal.side()) {
            case HIGH -> ", upwards";
            case LOW -> ", downwards";
            case NEITHER -> "";
        };
        return signal.rule().text() + side + ": " + months(signal.months());
    }

    /// One month, two with "and", and a longer run by its ends where no month is left out.
    static String months(List<YearMonth> months) {
        YearMonth first = months.getFirst();
        YearMonth last = months.getLast();
        if (months.size() > 2 && first.until(last, MONTHS) + 1 == months.size()) {
            return Say.month(first) + " to " + Say.month(last);
        }
        String all = months.stream().map(Say::month).collect(Collectors.joining(", "));
        int end = all.lastIndexOf(", ");
        return end < 0 ? all : all.substring(0, end) + " and " + all.substring(end + 2);
    }
}

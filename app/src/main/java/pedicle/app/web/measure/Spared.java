package pedicle.app.web.measure;

import pedicle.app.web.page.Say;
import pedicle.catalog.Estimate;

/// So many spared among 100 people, in words: "5.8 images avoided per 100 people presenting (95% CI −1.8 to 13.4)".
record Spared(Side side, Estimate perHundred) {

    String words() {
        return counted() + " (95% CI " + interval() + ")";
    }

    /// Where there were more, and not fewer, the count is of these.
    String counted() {
        return side.spared(Say.number(Math.abs(perHundred.value()), 1), isMore());
    }

    private String interval() {
        return isMore()
                ? Say.number(-perHundred.high(), 1) + " to " + Say.number(-perHundred.low(), 1)
                : Say.interval(perHundred, 1);
    }

    private boolean isMore() {
        return perHundred.value() < 0;
    }
}

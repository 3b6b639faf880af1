package pedicle.app.web.page;

import java.util.List;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;

/// A thing on its thread: what it came from, nearest first, and what came of it, nearest first.
public record ThreadLine(List<Step> back, Knot here, List<Step> forward) {

    public ThreadLine {
        back = List.copyOf(back);
        forward = List.copyOf(forward);
    }

    /// From the farthest origin to this, as one reads.
    public List<Step> origins() {
        return back.reversed();
    }
}

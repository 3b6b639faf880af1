package pedicle.app.web.page.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Ground;

/// How many entries were seen in their source, recalled or derived.
public record Mix(long seen, long recalled, long derived) {

    public record Part(Status status, String words) {}

    public static Mix of(Stream<Ground> grounds) {
        List<Status> statuses = grounds.map(Ground::status).toList();
        return new Mix(
                statuses.stream().filter(Status.SEEN::equals).count(),
                statuses.stream().filter(Status.RECALLED::equals).count(),
                statuses.stream().filter(Status.DERIVED::equals).count());
    }

    public long all() {
        return seen + recalled + derived;
    }

    /// Those that there are, each with its count.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Status status : Status.values()) {
            long count = count(status);
            if (count > 0) {
                parts.add(new Part(status, Say.count(count)));
            }
        }
        return List.copyOf(parts);
    }

    private long count(Status status) {
        return switch (status) {
            case SEEN -> seen;
            case RECALLED -> recalled;
            case DERIVED -> derived;
        };
    }
}

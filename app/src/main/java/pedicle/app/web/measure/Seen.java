package pedicle.app.web.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.Way;
import pedicle.app.web.page.chart.Chart;

/// A question to the run and what came out: a chart with its numbers and sentences, or why there is none.
public sealed interface Seen {

    record Drawn(List<Measured> figures, Chart chart, List<String> says, List<Way> downloads) implements Seen {
        public Drawn {
            figures = List.copyOf(figures);
            says = List.copyOf(says);
            downloads = List.copyOf(downloads);
        }
    }

    /// A table, and a sentence on it.
    record Tabled(TableView table, String says) implements Seen {}

    /// `heading` says what would stand here.
    record Not(String heading, String why) implements Seen {}

    /// The charts among what was seen.
    static List<Chart> charts(Stream<Seen> seen) {
        return seen.flatMap(each -> switch (each) {
                    case Drawn drawn -> Stream.of(drawn.chart());
                    case Tabled _, Not _ -> Stream.<Chart>empty();
                })
                .toList();
    }

    /// The same chart as files; `address` is that of the page.
    static List<Way> files(String address, String query, String figure) {
        return List.of("svg", "png", "csv").stream()
                .map(ending -> new Way(
                        ending.toUpperCase(Locale.ROOT),
                        address + "." + ending + "?" + (query.isEmpty() ? "" : query + "&") + "figure=" + figure))
                .toList();
    }
}

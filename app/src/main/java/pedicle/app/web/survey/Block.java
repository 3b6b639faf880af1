package pedicle.app.web.survey;

import java.util.List;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.chart.Chart;

/// One piece of an analysis as a reader sees it, in the order in which people ask.
public sealed interface Block {

    /// A heading, and under it what follows until the next.
    record Heading(String words) implements Block {}

    /// A sentence that says what was found, or what was done and why.
    record Sentence(String words) implements Block {}

    /// Something the reader should know before believing the numbers.
    record Warning(String words) implements Block {}

    /// Numbers in large type, each with its ground.
    record Figures(List<Measured> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    record Table(TableView table) implements Block {}

    record Picture(Chart chart) implements Block {}
}

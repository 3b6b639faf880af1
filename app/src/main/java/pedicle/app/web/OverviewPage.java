package pedicle.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import pedicle.app.network.Loop;
import pedicle.app.web.measure.RunCharts;
import pedicle.app.web.page.FindingRow;
import pedicle.app.web.page.Place;
import pedicle.catalog.Finding;
import pedicle.measure.store.StoredRun;

/// The loop as a picture with live counts, and the findings that press most.
final class OverviewPage {

    private static final int MOST = 3;

    private final Pages pages;
    private final UnaryOperator<String> nameOf;

    OverviewPage(Pages pages, UnaryOperator<String> nameOf) {
        this.pages = pages;
        this.nameOf = nameOf;
    }

    String render() {
        Optional<Loop> loop = pages.loop();
        Optional<StoredRun> run = pages.run();
        return pages.render(
                "page/overview.jte",
                Map.of(
                        "shell",
                        pages.shell(
                                "Overview",
                                "From why care departs from the evidence to whether it changed.",
                                Place.OVERVIEW),
                        "picture",
                        loop.map(LoopPicture::of).orElseGet(() -> LoopPicture.of(run)),
                        "statement",
                        loop.map(Loop::statement).orElse(""),
                        "findings",
                        loop.map(found -> rows(found, MOST)).orElse(List.of()),
                        "overUse",
                        run.flatMap(found -> RunCharts.of(found).overUse()),
                        "beginning",
                        run.isEmpty()));
    }

    /// The first findings as rows; all of them where `most` is larger.
    List<FindingRow> rows(Loop loop, int most) {
        return rows(loop.findings().subList(0, Math.min(most, loop.findings().size())));
    }

    List<FindingRow> rows(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> FindingRow.of(
                        i + 1,
                        findings.get(i),
                        "/study/finding/" + findings.get(i).slug(),
                        nameOf))
                .toList();
    }
}

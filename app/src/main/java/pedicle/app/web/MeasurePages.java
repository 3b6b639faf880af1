package pedicle.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pedicle.app.network.Loop;
import pedicle.app.web.measure.MeasureRoutes;
import pedicle.app.web.page.Comparison;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.measure.store.StoredRun;

/// Whether care changed: the rates before and after, by month and clinician, and how the people come down to them.
final class MeasurePages {

    static final String BELONGS = "Rates from a FHIR bulk export, before and after.";

    private final Pages pages;

    MeasurePages(Pages pages) {
        this.pages = pages;
    }

    String index() {
        Shell shell = pages.shell(
                "Measure", "Whether care changed, from the records: too much imaging, and too little.", Place.MEASURE);
        return pages.loop()
                .map(loop -> pages.render(
                        "page/measure.jte",
                        Map.of(
                                "shell", shell,
                                "words", loop.run().words(),
                                "comparisons", comparisons(loop),
                                "overUse", Charts.overUse(loop),
                                "underUse", Charts.underUse(loop),
                                "clinicians", Charts.clinicians(loop),
                                "people", peopleTable(loop.run()),
                                "tabs", MeasureRoutes.tabs(),
                                "warnings", loop.run().warnings(),
                                "thread", loop.overUse().map(result -> "/thread/" + result.id()))))
                .orElseGet(() -> pages.empty(shell, BELONGS));
    }

    static List<Comparison> comparisons(Loop loop) {
        return loop.results().stream().map(Comparison::of).toList();
    }

    private static TableView peopleTable(StoredRun run) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("People in the records", run.patients()));
        if (run.again() > 0) {
            rows.add(row("Further episodes of the same people", run.again()));
        }
        run.excluded()
                .forEach((reason, people) -> rows.add(row(
                        "Left out: " + reason.replaceFirst("^exclusion-", "").replace('-', ' '), people)));
        rows.add(row("First visits that count", run.eligible()));
        return TableView.of(
                "How the people come down to the rate, each counted once",
                List.of(TableView.words("Step"), TableView.numbers("Count")),
                rows);
    }

    private static List<Cell> row(String what, long count) {
        return List.of(TableView.cell(what), TableView.cell(Say.count(count), count));
    }
}

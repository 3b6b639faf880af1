package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.measure.store.StoredRun;

/// Whether care changed: the rates before and after, by month and clinician, and how the people come down to them.
final class InShortPage {

    static final String ADDRESS = "/measure";

    private final StoredRun run;
    private final Optional<String> thread;
    private final ListRight.Standing standing;
    private final Listing listing;

    /// `thread` is where the thread of the result begins, of a run that is part of a loop.
    InShortPage(StoredRun run, Optional<String> thread, ListRight.Standing standing, Listing listing) {
        this.listing = listing;
        this.run = run;
        this.thread = thread;
        this.standing = standing;
    }

    Map<String, Object> parameters() {
        RunCharts charts = new RunCharts(run, standing);
        return Map.of(
                "words", run.words(),
                "lists", standing.words(),
                "comparisons", charts.comparisons(),
                "overUse", charts.overUse(),
                "underUse", charts.underUse(),
                "clinicians", charts.clinicians(listing),
                "people", people(run),
                "warnings", run.warnings(),
                "thread", thread);
    }

    private static TableView people(StoredRun run) {
        List<List<TableView.Cell>> rows = new ArrayList<>();
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

    private static List<TableView.Cell> row(String what, long count) {
        return List.of(TableView.cell(what), TableView.cell(Say.count(count), count));
    }
}

package pedicle.app.web;

import java.util.List;
import java.util.Optional;
import pedicle.app.network.Loop;
import pedicle.app.web.measure.RunCharts;
import pedicle.app.web.page.Loop.Count;
import pedicle.app.web.page.Loop.Station;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.catalog.Strategy;
import pedicle.measure.store.StoredRun;

/// The overview's picture: each part with what the workspace holds there.
final class LoopPicture {

    private static final String STUDY_ASKS = "Why does practice depart from the evidence?";
    private static final String DESIGN_ASKS = "What would change it?";
    private static final String CARE_ASKS = "Is it there where the decision is made?";
    private static final String MEASURE_ASKS = "Did care change?";

    private LoopPicture() {}

    static pedicle.app.web.page.Loop of(Loop loop) {
        long chosen = loop.strategy().components().stream()
                .filter(Strategy.Component::chosen)
                .count();
        int cards = loop.responses().responses().size();
        return new pedicle.app.web.page.Loop(
                "The loop at " + loop.name(),
                headline(loop.run()),
                List.of(
                        new Station(
                                Place.STUDY,
                                STUDY_ASKS,
                                List.of(
                                        count(loop.survey().n(), "clinicians surveyed"),
                                        count(loop.said().documents(), "interviews"),
                                        count(loop.said().passages(), "passages coded")),
                                Say.count(loop.findings().size(), "finding", "findings"),
                                true),
                        new Station(
                                Place.DESIGN,
                                DESIGN_ASKS,
                                List.of(
                                        count(loop.strategy().components().size(), "components weighed"),
                                        count(chosen, "chosen by the panel")),
                                "one strategy",
                                true),
                        new Station(
                                Place.CARE,
                                CARE_ASKS,
                                List.of(
                                        count(cards, "cards answered"),
                                        count(cards - loop.responses().kept(), "followed")),
                                Say.count(loop.deliveries().size(), "delivery", "deliveries"),
                                cards > 0),
                        measured(loop.run())));
    }

    /// Of a workspace that holds a measure and no more, or nothing.
    static pedicle.app.web.page.Loop of(Optional<StoredRun> run) {
        return new pedicle.app.web.page.Loop(
                run.isPresent() ? "The loop, begun at its end" : "The loop, still empty",
                run.map(LoopPicture::headline)
                        .orElseGet(() -> Measured.plain("Imaged without a red flag", "not known", "no records yet")),
                List.of(
                        ahead(Place.STUDY, STUDY_ASKS, "findings"),
                        ahead(Place.DESIGN, DESIGN_ASKS, "a strategy"),
                        ahead(Place.CARE, CARE_ASKS, "deliveries"),
                        run.map(LoopPicture::measured).orElseGet(() -> ahead(Place.MEASURE, MEASURE_ASKS, "results"))));
    }

    private static Station measured(StoredRun run) {
        int results = RunCharts.of(run).comparisons().size();
        return new Station(
                Place.MEASURE,
                MEASURE_ASKS,
                List.of(count(run.patients(), "people in the records"), count(run.eligible(), "visits that count")),
                Say.count(results, "result", "results"),
                results > 0);
    }

    private static Measured headline(StoredRun run) {
        return run.compared()
                .overUse()
                .map(result -> new Measured(
                        "Imaged without a red flag",
                        Say.share(result.before()) + " → " + Say.share(result.after()),
                        Say.points(result.difference()),
                        "%s points; %s first visits before, %s after"
                                .formatted(
                                        Say.number(100 * result.difference().value(), 1),
                                        Say.count(result.before().of()),
                                        Say.count(result.after().of())),
                        Optional.of(Provenance.ours("Computed from the network's records.", "/measure"))))
                .orElseGet(() -> Measured.plain("Imaged without a red flag", "not known", "no result yet"));
    }

    private static Station ahead(Place place, String asks, String hands) {
        return new Station(place, asks, List.of(), hands, false);
    }

    private static Count count(long number, String what) {
        return new Count(Say.count(number), what);
    }
}

package pedicle.app.network;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.store.CareStore;
import pedicle.catalog.BadInput;
import pedicle.catalog.Delivery;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.catalog.TextFile;
import pedicle.catalog.reference.Reference;
import pedicle.design.panel.Panel;
import pedicle.design.plan.Planner;
import pedicle.design.store.DesignStore;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.trend.BeforeAfter;
import pedicle.study.finding.Findings;
import pedicle.study.interview.InterviewFolder;
import pedicle.study.interview.InterviewReport;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.store.FindingStore;
import pedicle.study.store.InterviewStore;
import pedicle.study.store.SurveyFiles;
import pedicle.study.store.SurveyStore;
import pedicle.study.survey.SurveyReport;

/// Loads a whole network: study, design, care, measure, then one transaction that keeps all of it or nothing.
public final class Loading {

    /// The component that the responses answer.
    private static final String CARD = "order-card";

    /// The definition to start with; its text stands beside every rate.
    private static final String DEFINITION = "presenting-episodes";

    private Loading() {}

    public static boolean isEmpty(Workspace workspace) {
        return workspace.read(NetworkStore::newest).isEmpty();
    }

    public static void load(NetworkFolder network, Workspace workspace, Reference reference, Instant now) {
        // The records take longest and wait for nobody; they are read while the rest is.
        CompletableFuture<MeasureReport> measuring = CompletableFuture.supplyAsync(() -> measure(network, reference));

        SurveyFiles files = SurveyFiles.read(network.part("survey"));
        SurveyReport survey = SurveyReport.of(files.survey(), files.scalesOf(), Loop.SEED);
        InterviewStudy interviews = InterviewFolder.read(network.part("interviews"));
        List<Finding> findings = Findings.of(survey, InterviewReport.of(interviews));

        Panel panel = Panel.read(network.part("design").resolve("panel.csv"));
        Strategy strategy = Planner.plan(network.strategy(), findings, panel, reference);

        Map<String, String> orders = orders(network);
        ResponseLog responses = ResponseLog.read(network.part("care").resolve("responses.csv"));
        String shown = new Orders(reference)
                .assess(network.sampleOrder(), orders.getOrDefault(network.sampleOrder(), ""))
                .cards()
                .getFirst()
                .summary();
        List<Delivery> deliveries = deliveries(strategy, findings, responses, shown);

        MeasureReport measured = joined(measuring);
        List<Result> results = results(measured, strategy, network);

        workspace.write(handle -> {
            SurveyStore.save(handle, network.name(), files, now);
            InterviewStore.save(handle, interviews, now);
            Tying tying = new Tying(handle);
            tying.findings(findings);
            FindingStore.save(handle, findings);
            tying.strategy(strategy);
            DesignStore.save(handle, strategy);
            DesignStore.save(handle, panel);
            tying.deliveries(deliveries);
            deliveries.forEach(delivery -> CareStore.save(handle, delivery));
            CareStore.save(handle, responses);
            orders.forEach((name, request) -> CareStore.saveOrder(handle, name, request));
            NetworkStore.save(handle, network, now);
            tying.results(results, deliveries);
            String run = MeasureStore.save(handle, measured, network.change());
            results.forEach(result -> MeasureStore.save(handle, run, result));
        });
    }

    private static MeasureReport measure(NetworkFolder network, Reference reference) {
        Definition definition = Definition.named(DEFINITION).orElseThrow();
        Period period = new Period(network.from(), network.to());
        return Measure.run(network.part("fhir"), definition, period, reference.codes());
    }

    /// What the measuring threw is thrown here as it was.
    private static MeasureReport joined(CompletableFuture<MeasureReport> measuring) {
        try {
            return measuring.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof BadInput bad) {
                throw bad;
            }
            throw wrapped;
        }
    }

    private static Map<String, String> orders(NetworkFolder network) {
        Map<String, String> orders = new LinkedHashMap<>();
        for (Path file : network.orders()) {
            orders.put(file.getFileName().toString(), TextFile.read(file));
        }
        if (!orders.containsKey(network.sampleOrder())) {
            throw new BadInput("%s: expected the sample order “%s” in it, found none"
                    .formatted(network.part("orders"), network.sampleOrder()));
        }
        return orders;
    }

    /// One delivery of the order's card for each finding that a card answered.
    private static List<Delivery> deliveries(
            Strategy strategy, List<Finding> findings, ResponseLog responses, String shown) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Strategy.Component component : strategy.components()) {
            if (component.chosen() && component.slug().equals(CARD)) {
                for (Finding finding : findings) {
                    responses
                            .followed(finding.slug())
                            .ifPresent(followed -> deliveries.add(
                                    new Delivery(Ids.next(), component.id(), finding.id(), shown, followed)));
                }
            }
        }
        return deliveries;
    }

    private static List<Result> results(MeasureReport measured, Strategy strategy, NetworkFolder network) {
        BeforeAfter comparison = BeforeAfter.of(measured, network.change());
        List<Result> results = new ArrayList<>();
        comparison.overUse().ifPresent(found -> results.add(result(OVER_USE, found, measured, strategy, network)));
        comparison.underUse().ifPresent(found -> results.add(result(UNDER_USE, found, measured, strategy, network)));
        return results;
    }

    static final String OVER_USE = "Imaged without a red flag";
    static final String UNDER_USE = "Not imaged in spite of a red flag";

    private static Result result(
            String indicator,
            BeforeAfter.Comparison found,
            MeasureReport measured,
            Strategy strategy,
            NetworkFolder network) {
        return new Result(
                Ids.next(),
                strategy.id(),
                indicator,
                measured.definition().text(),
                network.change(),
                found.before(),
                found.after(),
                found.difference());
    }
}

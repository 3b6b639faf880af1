package pedicle.app.network;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.Assessment;
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
import pedicle.measure.cohort.Areas;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.People;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.StoredRollout;
import pedicle.measure.trend.BeforeAfter;
import pedicle.study.finding.Findings;
import pedicle.study.interview.InterviewFolder;
import pedicle.study.interview.InterviewReport;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.store.FindingStore;
import pedicle.study.store.InterviewStore;
import pedicle.study.store.SurveyFiles;
import pedicle.study.store.SurveyShelf.Shelved;
import pedicle.study.store.SurveyStore;
import pedicle.study.survey.Scales;
import pedicle.study.survey.Survey;
import pedicle.study.survey.SurveyReport;

/// Loads a whole network: study, design, care, measure, then one transaction that keeps all of it or nothing.
public final class Loading {

    /// The component that the responses answer.
    private static final String CARD = "order-card";

    /// The definition to start with; its text stands beside every rate.
    private static final String DEFINITION = "presenting-episodes";

    static final String OVER_USE = "Imaged without a red flag";
    static final String UNDER_USE = "Not imaged in spite of a red flag";

    /// What is kept of the people in the records besides counts.
    public enum Keeping {
        /// Counts alone.
        COUNTS,
        /// Each person with the verdict and its grounds, for lists and timelines.
        PEOPLE
    }

    private Loading() {}

    /// Whether neither a network nor a measure alone is kept there.
    public static boolean isEmpty(Workspace workspace) {
        return workspace.read(handle -> NetworkStore.newest(handle).isEmpty()
                && MeasureStore.newestId(handle).isEmpty());
    }

    /// Keeps nothing of a person but in counts.
    public static void load(NetworkFolder network, Workspace workspace, Reference reference, Instant now) {
        load(network, workspace, reference, now, Keeping.COUNTS);
    }

    public static void load(
            NetworkFolder network, Workspace workspace, Reference reference, Instant now, Keeping keeping) {
        // What is small is read first, so that what is wrong with it is said at once.
        SurveyFiles files = SurveyFiles.read(network.part("survey"));
        Survey answers = files.survey();
        Scales scales = files.scalesOf();
        InterviewStudy interviews = InterviewFolder.read(network.part("interviews"));
        Panel panel = Panel.read(network.part("design").resolve("panel.csv"));
        ResponseLog responses = ResponseLog.read(network.part("care").resolve("responses.csv"));
        Optional<Rollout> rollout = network.starts().map(Rollout::read);
        Map<String, String> orders = orders(network);
        String shown = sampleCard(network, assessed(network, orders, reference));

        // The records take longest and wait for nobody: they are read aside while the rest is analysed. However
        // this ends, nothing goes on behind it.
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Measured> measuring =
                    CompletableFuture.supplyAsync(() -> measure(network, reference, rollout, keeping), aside);

            SurveyReport survey = SurveyReport.of(answers, scales, Loop.SEED);
            List<Finding> findings = Findings.of(survey, InterviewReport.of(interviews));
            Strategy strategy = Planner.plan(network.strategy(), findings, panel, reference);
            List<Delivery> deliveries = deliveries(strategy, findings, responses, shown);

            Measured measured = joined(measuring);
            List<Result> results = results(measured.report(), strategy, network);

            workspace.write(handle -> {
                Shelved shelved = SurveyStore.save(handle, network.name(), files, now);
                InterviewStore.save(handle, interviews, now);
                Tying tying = new Tying(handle);
                tying.findings(findings, "/study/survey/" + shelved.slug());
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
                String run = measured.save(handle, network.change());
                results.forEach(result -> MeasureStore.save(handle, run, result));
            });
        }
    }

    private static Measured measure(
            NetworkFolder network, Reference reference, Optional<Rollout> rollout, Keeping keeping) {
        Definition definition = Definition.named(DEFINITION).orElseThrow();
        Period period = new Period(network.from(), network.to());
        try (Cohort cohort = Cohort.read(network.part("fhir"), reference.codes())) {
            network.areas().ifPresent(areas -> Areas.join(cohort, areas));
            MeasureReport report = Measure.of(cohort, definition, period);
            return new Measured(
                    report,
                    GroupTally.of(cohort),
                    rollout.map(
                            starts -> StoredRollout.of(starts, network.part("starts.csv"), PracticeMonth.of(cohort))),
                    switch (keeping) {
                        case COUNTS -> List.of();
                        case PEOPLE -> People.seen(cohort);
                    },
                    network.synthetic());
        }
    }

    /// What the measuring threw is thrown here as it was.
    private static Measured joined(CompletableFuture<Measured> measuring) {
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
        return orders;
    }

    /// Every order is judged before anything is kept, so that one that can't be read is refused here.
    private static Map<String, Assessment> assessed(
            NetworkFolder network, Map<String, String> orders, Reference reference) {
        Orders desk = new Orders(reference);
        Map<String, Assessment> assessed = new LinkedHashMap<>();
        orders.forEach((name, request) -> assessed.put(
                name, desk.assess(network.part("orders").resolve(name).toString(), request)));
        return assessed;
    }

    /// The first line of the sample order's card: what clinicians were shown.
    private static String sampleCard(NetworkFolder network, Map<String, Assessment> assessed) {
        return Optional.ofNullable(assessed.get(network.sampleOrder()))
                .orElseThrow(() -> new BadInput("%s: expected the sample order “%s” in it, found none"
                        .formatted(network.part("orders"), network.sampleOrder())))
                .cards()
                .stream()
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "%s, field “sampleOrder”: expected an order that leads to a card, found “%s”, which leads to none"
                                .formatted(network.part("network.json"), network.sampleOrder())))
                .summary();
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
        comparison.overUse().ifPresent(found -> results.add(result(found, OVER_USE, measured, strategy, network)));
        comparison.underUse().ifPresent(found -> results.add(result(found, UNDER_USE, measured, strategy, network)));
        return results;
    }

    private static Result result(
            BeforeAfter.Comparison found,
            String indicator,
            MeasureReport measured,
            Strategy strategy,
            NetworkFolder network) {
        return found.result(Ids.next(), strategy.id(), indicator, measured.definition(), network.change());
    }
}

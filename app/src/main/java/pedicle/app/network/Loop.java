package pedicle.app.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.Assessment;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.store.CareStore;
import pedicle.catalog.Delivery;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.design.panel.Panel;
import pedicle.design.store.DesignStore;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.StoredRun;
import pedicle.study.finding.Findings;
import pedicle.study.interview.InterviewReport;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.store.FindingStore;
import pedicle.study.store.FindingStore.StoredFinding;
import pedicle.study.store.InterviewStore;
import pedicle.study.store.SurveyFiles;
import pedicle.study.store.SurveyStore;
import pedicle.study.survey.SurveyReport;

/// Everything that a loaded workspace holds, read back and analysed: what pages and the report show.
public record Loop(
        String name,
        String statement,
        boolean synthetic,
        String sampleOrder,
        SurveyReport survey,
        InterviewStudy interviews,
        InterviewReport said,
        List<Finding> findings,
        Strategy strategy,
        Panel panel,
        Map<String, Assessment> orders,
        List<Delivery> deliveries,
        ResponseLog responses,
        StoredRun run,
        List<Result> results) {

    /// The seed of everything drawn by chance, so that a page shows the same numbers twice.
    static final long SEED = 20_250_101;

    public Loop {
        findings = List.copyOf(findings);
        orders = Map.copyOf(orders);
        deliveries = List.copyOf(deliveries);
        results = List.copyOf(results);
    }

    /// Empty where no network was loaded.
    public static Optional<Loop> read(Workspace workspace, Reference reference) {
        return workspace.read(
                handle -> NetworkStore.newest(handle).flatMap(network -> read(handle, network, reference)));
    }

    public Optional<Finding> finding(String slug) {
        return findings.stream().filter(finding -> finding.slug().equals(slug)).findFirst();
    }

    public Optional<Strategy.Component> component(String slug) {
        return strategy.components().stream()
                .filter(component -> component.slug().equals(slug))
                .findFirst();
    }

    public Optional<Result> overUse() {
        return result(Loading.OVER_USE);
    }

    public Optional<Result> underUse() {
        return result(Loading.UNDER_USE);
    }

    private Optional<Result> result(String indicator) {
        return results.stream()
                .filter(result -> result.indicator().equals(indicator))
                .findFirst();
    }

    private static Optional<Loop> read(Handle handle, NetworkStore.Named network, Reference reference) {
        Optional<SurveyFiles> files = SurveyStore.newest(handle);
        Optional<Strategy> strategy = DesignStore.newest(handle);
        Optional<StoredRun> run = MeasureStore.newest(handle);
        if (files.isEmpty() || strategy.isEmpty() || run.isEmpty()) {
            return Optional.empty();
        }
        SurveyReport survey = SurveyReport.of(files.get().survey(), files.get().scalesOf(), SEED);
        InterviewStudy interviews = InterviewStore.load(handle);
        InterviewReport said = InterviewReport.of(interviews);
        ResponseLog responses = CareStore.responses(handle);
        return Optional.of(new Loop(
                network.name(),
                network.statement(),
                network.synthetic(),
                network.sampleOrder(),
                survey,
                interviews,
                said,
                findings(Findings.of(survey, said), FindingStore.all(handle), responses),
                strategy.get(),
                DesignStore.panel(handle),
                assessments(CareStore.orders(handle), reference),
                CareStore.deliveries(handle),
                responses,
                run.get(),
                MeasureStore.results(handle)));
    }

    /// The findings under the ids that they were given when they were made, in that order, with what clinicians
    /// have said at the order since then.
    private static List<Finding> findings(List<Finding> again, List<StoredFinding> stored, ResponseLog responses) {
        Map<String, Finding> bySlug = again.stream().collect(Collectors.toMap(Finding::slug, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        for (StoredFinding kept : stored) {
            Optional.ofNullable(bySlug.get(kept.slug()))
                    .ifPresent(finding -> findings.add(withReasons(finding, kept.id(), responses)));
        }
        return findings;
    }

    private static Finding withReasons(Finding finding, String id, ResponseLog responses) {
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        for (ResponseLog.ReasonCount reason : responses.reasons()) {
            if (reason.reason().theme().equals(Optional.of(finding.slug()))) {
                evidence.add(new Evidence.Overrides(
                        reason.reason().display(), reason.given(), responses.inPractices(reason.reason())));
            }
        }
        return new Finding(
                id,
                finding.slug(),
                finding.title(),
                finding.direction(),
                finding.constructs(),
                evidence,
                finding.priority(),
                finding.accord());
    }

    private static Map<String, Assessment> assessments(Map<String, String> orders, Reference reference) {
        Orders desk = new Orders(reference);
        Map<String, Assessment> assessments = new LinkedHashMap<>();
        orders.forEach((name, request) -> assessments.put(name, desk.assess(name, request)));
        return assessments;
    }
}

package pedicle.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pedicle.app.Lakeside;
import pedicle.app.workspace.Doctor;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.Assessment;
import pedicle.care.hooks.ResponseLog;
import pedicle.catalog.Delivery;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Proportion;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;
import pedicle.catalog.thread.ThreadStore;
import pedicle.design.panel.Panel;
import pedicle.design.plan.Planner;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.trend.BeforeAfter;
import pedicle.study.finding.Findings;
import pedicle.study.interview.InterviewFolder;
import pedicle.study.interview.InterviewReport;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.store.SurveyFiles;
import pedicle.study.survey.SurveyReport;

/// The example network, loaded and read back: what the workspace gives is what the files say, whatever the
/// workspace is kept in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoopTest {

    private final NetworkFolder network = Lakeside.network();
    private final Reference reference = Reference.load();
    private final SurveyFiles files = SurveyFiles.read(network.part("survey"));
    private final InterviewStudy interviews = InterviewFolder.read(network.part("interviews"));
    private final ResponseLog responses = ResponseLog.read(network.part("care").resolve("responses.csv"));

    private Workspace workspace;
    private Loop loop;

    /// A new workspace with nothing in it.
    abstract Workspace open();

    /// Once, after all tests of an engine.
    abstract void shut();

    @BeforeAll
    void load() {
        workspace = open();
        Lakeside.loadInto(workspace, reference);
        loop = Loop.read(workspace, reference).orElseThrow();
    }

    @AfterAll
    void close() {
        shut();
    }

    @Test
    void the_network_says_what_it_is() {
        assertThat(loop.name()).isEqualTo(network.name());
        assertThat(loop.statement()).isEqualTo(network.statement());
        assertThat(loop.synthetic()).isTrue();
        assertThat(loop.sampleOrder()).isEqualTo(network.sampleOrder());
        assertThat(Loading.isEmpty(workspace)).isFalse();
    }

    @Test
    void the_survey_gives_the_numbers_of_its_files() {
        assertThat(loop.survey()).isEqualTo(SurveyReport.of(files.survey(), files.scalesOf(), Loop.SEED));
    }

    @Test
    void the_interviews_are_those_of_the_folder() {
        assertThat(loop.interviews().transcripts()).isEqualTo(interviews.transcripts());
        assertThat(loop.interviews().participants()).containsExactlyInAnyOrderElementsOf(interviews.participants());
        assertThat(loop.interviews().codebook()).containsExactlyInAnyOrderElementsOf(interviews.codebook());
        assertThat(loop.interviews().codings()).isEqualTo(interviews.codings());
    }

    @Test
    void the_findings_are_those_of_the_files_in_their_order_with_the_reasons_given_since() {
        List<Finding> expected = Findings.of(loop.survey(), InterviewReport.of(interviews));
        assertThat(loop.findings())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "evidence")
                .isEqualTo(expected);
        for (int i = 0; i < expected.size(); i++) {
            Finding finding = loop.findings().get(i);
            List<Evidence> evidence = new ArrayList<>(expected.get(i).evidence());
            responses.reasons().stream()
                    .filter(reason -> reason.reason().theme().orElse("").equals(finding.slug()))
                    .forEach(reason -> evidence.add(new Evidence.Overrides(
                            reason.reason().display(), reason.given(), responses.inPractices(reason.reason()))));
            assertThat(finding.evidence()).isEqualTo(evidence);
        }
        assertThat(loop.findings())
                .flatExtracting(Finding::evidence)
                .hasAtLeastOneElementOfType(Evidence.Overrides.class);
    }

    @Test
    void the_strategy_and_the_panel_are_those_that_were_made() {
        Panel panel = Panel.read(network.part("design").resolve("panel.csv"));
        Strategy expected = Planner.plan(network.strategy(), loop.findings(), panel, reference);
        assertThat(loop.panel()).isEqualTo(panel);
        assertThat(loop.strategy().name()).isEqualTo(expected.name());
        assertThat(loop.strategy().components())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(expected.components());
    }

    @Test
    void a_delivery_stands_for_each_finding_that_a_card_answered() {
        Map<String, Proportion> expected = new HashMap<>();
        loop.findings()
                .forEach(finding ->
                        responses.followed(finding.slug()).ifPresent(followed -> expected.put(finding.id(), followed)));
        assertThat(loop.deliveries().stream().collect(Collectors.toMap(Delivery::finding, Delivery::followed)))
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(loop.responses().responses()).containsExactlyInAnyOrderElementsOf(responses.responses());
    }

    @Test
    void every_order_is_judged_as_its_file_is() {
        Orders desk = new Orders(reference);
        Map<String, Assessment> expected = new HashMap<>();
        network.orders()
                .forEach(file -> expected.put(
                        file.getFileName().toString(),
                        desk.assess(
                                file.toString(), NetworkFolder.readJson(file).toString())));
        assertThat(loop.orders()).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void the_run_holds_every_count_and_the_results_follow_from_them() {
        MeasureReport report = Measure.run(
                network.part("fhir"),
                Definition.named("presenting-episodes").orElseThrow(),
                new Period(network.from(), network.to()),
                reference.codes());
        Counts counts = report.counts().orElseThrow();
        assertThat(List.of(loop.run().patients(), loop.run().again(), loop.run().eligible()))
                .containsExactly(counts.patients(), counts.again(), counts.eligible());
        assertThat(List.copyOf(loop.run().excluded().entrySet()))
                .isEqualTo(List.copyOf(counts.excluded().entrySet()));
        assertThat(loop.run().byMonth()).isEqualTo(report.byMonth());
        assertThat(loop.run().byClinician()).containsExactlyInAnyOrderElementsOf(report.byClinician());
        assertThat(loop.run().warnings()).isEqualTo(report.warnings());

        BeforeAfter.Comparison expected =
                BeforeAfter.of(report, network.change()).overUse().orElseThrow();
        Result overUse = loop.overUse().orElseThrow();
        assertThat(overUse.before()).isEqualTo(expected.before());
        assertThat(overUse.after()).isEqualTo(expected.after());
        assertThat(overUse.difference()).isEqualTo(expected.difference());
        assertThat(loop.underUse()).isPresent();
    }

    @Test
    void the_thread_leads_from_the_last_result_back_to_people_s_words_and_from_these_to_every_result() {
        Result last = loop.results().getLast();
        List<Step> back = workspace.read(handle -> ThreadStore.back(handle, last.id()));
        assertThat(back)
                .extracting(step -> step.knot().kind())
                .contains(
                        Knot.Kind.STRATEGY,
                        Knot.Kind.DELIVERY,
                        Knot.Kind.COMPONENT,
                        Knot.Kind.FINDING,
                        Knot.Kind.INTERVIEW_CODE,
                        Knot.Kind.SURVEY_SCALE,
                        Knot.Kind.QUOTE);
        assertThat(back).extracting(Step::distance).isSorted();

        Set<String> results = loop.results().stream().map(Result::id).collect(Collectors.toSet());
        Step quote = back.getLast();
        assertThat(quote.knot().kind()).isEqualTo(Knot.Kind.QUOTE);
        List<Step> forward = workspace.read(
                handle -> ThreadStore.forward(handle, quote.knot().id()));
        assertThat(forward).extracting(step -> step.knot().id()).containsAll(results);
        List<Step> beyond = workspace.read(handle -> ThreadStore.forward(handle, last.id()));
        assertThat(beyond).isEmpty();
    }

    @Test
    void every_finding_component_delivery_and_result_stands_on_the_thread_under_its_own_id() {
        List<String> ids = new ArrayList<>();
        loop.findings().forEach(finding -> ids.add(finding.id()));
        loop.strategy().components().forEach(component -> ids.add(component.id()));
        loop.deliveries().forEach(delivery -> ids.add(delivery.id()));
        loop.results().forEach(result -> ids.add(result.id()));
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            boolean known =
                    workspace.read(handle -> ThreadStore.knot(handle, id)).isPresent();
            assertThat(known).as(id).isTrue();
        });
    }

    @Test
    void every_quote_that_a_finding_shows_is_one_that_its_thread_leads_to() {
        for (Finding finding : loop.findings()) {
            List<Step> back = workspace.read(handle -> ThreadStore.back(handle, finding.id()));
            assertThat(back)
                    .filteredOn(step -> step.knot().kind() == Knot.Kind.QUOTE)
                    .extracting(step -> step.knot().place())
                    .containsExactlyInAnyOrderElementsOf(placesOfQuotes(finding));
        }
    }

    private static List<String> placesOfQuotes(Finding finding) {
        List<String> places = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof Evidence.Interviews said) {
                said.quotes()
                        .forEach(quote ->
                                places.add("/study/interviews/%s#at-%d".formatted(quote.document(), quote.start())));
            }
        }
        return places;
    }

    @Test
    void the_doctor_finds_it_sound() {
        assertThat(Doctor.examine(workspace)).allMatch(Doctor.Check::sound);
    }
}

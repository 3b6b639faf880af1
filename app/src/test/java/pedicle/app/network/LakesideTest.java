package pedicle.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import pedicle.app.web.Report;
import pedicle.app.workspace.Doctor;
import pedicle.app.workspace.Workspace;
import pedicle.care.rule.Verdict;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Proportion;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;
import pedicle.catalog.thread.ThreadStore;
import pedicle.study.interview.Coding;
import pedicle.study.structure.Components;
import pedicle.study.structure.Structure;
import pedicle.study.survey.ScaleReport;

/// The loop finds what examples/lakeside/TRUTH.md says was planted.
class LakesideTest {

    private static final Path LAKESIDE = Path.of("../examples/lakeside");
    private static final Path FOLDER = newFolder();
    private static final Reference REFERENCE = Reference.load();
    private static final Workspace WORKSPACE = Workspace.scratch(FOLDER);
    private static final Loop LOOP = loaded();

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("pedicle-lakeside-test");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Loop loaded() {
        Loading.load(NetworkFolder.open(LAKESIDE), WORKSPACE, REFERENCE, Instant.parse("2026-01-01T00:00:00Z"));
        return Loop.read(WORKSPACE, REFERENCE).orElseThrow();
    }

    @AfterAll
    static void takeAway() throws IOException {
        WORKSPACE.close();
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Finding finding(String slug) {
        return LOOP.finding(slug).orElseThrow();
    }

    private static Evidence.Survey survey(String slug) {
        return finding(slug).evidence().stream()
                .filter(Evidence.Survey.class::isInstance)
                .map(Evidence.Survey.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Evidence.Interviews interviews(String slug) {
        return finding(slug).evidence().stream()
                .filter(Evidence.Interviews.class::isInstance)
                .map(Evidence.Interviews.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_survey_has_the_six_planted_components_and_every_item_lies_on_its_own() {
        Structure structure = LOOP.survey().structure();
        assertThat(structure.parallel().suggested()).isEqualTo(6);
        Map<String, Set<Integer>> componentsOfScale = structure.components().loadings().stream()
                .collect(Collectors.groupingBy(
                        loadings -> loadings.item().replaceAll("_\\d$", ""),
                        Collectors.mapping(Components.Loadings::largest, Collectors.toSet())));
        assertThat(componentsOfScale).hasSize(6);
        assertThat(componentsOfScale.values())
                .allSatisfy(components -> assertThat(components).hasSize(1));
        assertThat(componentsOfScale.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }

    @Test
    void each_scale_has_its_planted_mean() {
        for (JsonNode planted :
                NetworkFolder.readJson(LAKESIDE.resolve("survey/truth.json")).get("scales")) {
            ScaleReport found = LOOP.survey().scales().stream()
                    .filter(scale -> scale.slug().equals(planted.get("scale").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.evidence().mean().value())
                    .as(found.slug())
                    .isCloseTo(planted.get("mean").asDouble(), within(0.15));
        }
    }

    @Test
    void pressure_is_tied_to_imaging_most_and_knowing_the_guideline_is_not_tied_to_it() {
        assertThat(survey("patient-pressure").association().orElseThrow().low()).isPositive();
        assertThat(survey("knows-guideline").association().orElseThrow().differsFromZero())
                .isFalse();
        assertThat(survey("words-to-explain").association().orElseThrow().high())
                .isNegative();
        assertThat(List.of("patient-pressure", "fear-of-missing", "no-time", "scan-reassures"))
                .isSortedAccordingTo(Comparator.comparingDouble(
                        slug -> -survey(slug).association().orElseThrow().value()));
    }

    @Test
    void everybody_raises_the_themes_that_their_interview_was_written_to_hold() {
        Map<String, Set<String>> found = new HashMap<>();
        for (Coding coding : LOOP.interviews().codings()) {
            found.computeIfAbsent(coding.document(), _ -> new TreeSet<>()).add(coding.code());
        }
        for (Row planted : Table.read(LAKESIDE.resolve("interviews-truth.csv")).rows()) {
            String person = planted.required("participant");
            assertThat(found.getOrDefault(person, Set.of()))
                    .as(person)
                    .containsExactlyInAnyOrderElementsOf(planted.words("themes"));
        }
    }

    @Test
    void every_coded_passage_stands_in_its_transcript_word_for_word() {
        assertThat(LOOP.interviews().codings())
                .hasSizeGreaterThan(400)
                .allSatisfy(coding -> assertThat(LOOP.interviews()
                                .transcript(coding.document())
                                .orElseThrow()
                                .slice(coding.start(), coding.end()))
                        .isEqualTo(coding.words()));
    }

    @Test
    void the_interviews_are_of_the_length_that_was_asked_for() {
        assertThat(LOOP.interviews().transcripts())
                .hasSize(21)
                .allSatisfy(transcript -> assertThat(transcript.text().strip().split("\\s+"))
                        .as(transcript.document())
                        .hasSizeBetween(900, 1800));
    }

    @Test
    void the_first_finding_is_pressure_and_the_last_is_that_they_know_already() {
        assertThat(LOOP.findings().getFirst().slug()).isEqualTo("patient-pressure");
        assertThat(LOOP.findings().getLast().slug()).isEqualTo("knows-guideline");
        assertThat(interviews("knows-guideline").raisedBy()).isEqualTo(new Proportion(19, 21));
    }

    @Test
    void the_panel_chose_what_it_was_made_to_choose() {
        assertThat(LOOP.strategy().components().stream()
                        .filter(Strategy.Component::chosen)
                        .map(Strategy.Component::slug))
                .containsExactlyInAnyOrder(
                        "order-card",
                        "patient-handout",
                        "explanation-practice",
                        "planned-review",
                        "feedback-letter",
                        "request-letter");
    }

    @Test
    void every_chosen_component_answers_a_finding_through_a_technique_that_a_source_links() {
        assertThat(LOOP.strategy().components())
                .filteredOn(Strategy.Component::chosen)
                .allSatisfy(component -> {
                    assertThat(component.answers()).isNotEmpty();
                    assertThat(component.techniques()).isNotEmpty();
                });
    }

    @Test
    void the_sample_order_is_not_indicated_and_the_emergency_is_one() {
        assertThat(verdict(LOOP.sampleOrder())).isEqualTo(Verdict.NOT_INDICATED);
        assertThat(verdict("retention-and-saddle.json")).isEqualTo(Verdict.EMERGENCY);
        assertThat(verdict("abdominal-ct.json")).isEqualTo(Verdict.NOT_LUMBAR_IMAGING);
    }

    private static Verdict verdict(String order) {
        return Collections.unmodifiableMap(LOOP.orders()).entrySet().stream()
                .filter(entry -> entry.getKey().equals(order))
                .findFirst()
                .flatMap(entry -> entry.getValue().gravest())
                .orElseThrow()
                .decisive()
                .verdict();
    }

    @Test
    void imaging_without_a_red_flag_fell_by_what_was_planted() {
        JsonNode planted =
                NetworkFolder.readJson(LAKESIDE.resolve("fhir-truth.json")).get("withoutRedFlag");
        Result found = LOOP.overUse().orElseThrow();
        double before = planted.at("/before/rate").asDouble();
        double after = planted.at("/after/rate").asDouble();
        assertThat(found.before().share()).isCloseTo(before, within(0.02));
        assertThat(found.after().share()).isCloseTo(after, within(0.02));
        assertThat(found.difference().high()).isNegative();
        assertThat(after - before)
                .isBetween(found.difference().low(), found.difference().high());
    }

    @Test
    void imaging_with_a_red_flag_did_not_fall() {
        Result found = LOOP.underUse().orElseThrow();
        // Planted: 38 of 89 missed before, 34 of 98 after.
        assertThat(34 / 98.0 - 38 / 89.0)
                .isBetween(found.difference().low(), found.difference().high());
    }

    @Test
    void the_reasons_for_keeping_an_order_come_in_their_planted_number_and_go_back_to_their_findings() {
        JsonNode planted =
                NetworkFolder.readJson(LAKESIDE.resolve("fhir-truth.json")).get("responses");
        assertThat(LOOP.responses().kept()).isEqualTo(planted.get("kept").asLong());
        LOOP.responses()
                .reasons()
                .forEach(reason -> assertThat(reason.given().count())
                        .as(reason.reason().code())
                        .isEqualTo(
                                planted.at("/reasons/" + reason.reason().code()).asLong()));
        assertThat(finding("patient-pressure").evidence())
                .anySatisfy(evidence -> assertThat(evidence)
                        .isInstanceOfSatisfying(Evidence.Overrides.class, overrides -> {
                            assertThat(overrides.reason()).isEqualTo("The patient asks for it");
                            assertThat(overrides.given()).isEqualTo(new Proportion(70, 195));
                            // No practice's count is made up: together they are at most all of them.
                            assertThat(overrides.practices()).hasSizeGreaterThan(5);
                            assertThat(overrides.practices().stream()
                                            .mapToLong(one -> one.given().count())
                                            .sum())
                                    .isBetween(35L, 70L);
                        }));
    }

    @Test
    void the_thread_leads_from_the_last_result_back_to_a_quote_and_from_there_to_the_result_again() {
        Result last = LOOP.results().getLast();
        List<Step> back = WORKSPACE.read(handle -> ThreadStore.back(handle, last.id()));
        assertThat(back)
                .extracting(step -> step.knot().kind())
                .contains(
                        Knot.Kind.DELIVERY,
                        Knot.Kind.STRATEGY,
                        Knot.Kind.COMPONENT,
                        Knot.Kind.FINDING,
                        Knot.Kind.INTERVIEW_CODE,
                        Knot.Kind.SURVEY_SCALE,
                        Knot.Kind.QUOTE);
        Step quote = back.stream()
                .filter(step -> step.knot().kind() == Knot.Kind.QUOTE)
                .findFirst()
                .orElseThrow();
        List<Step> forward = WORKSPACE.read(
                handle -> ThreadStore.forward(handle, quote.knot().id()));
        assertThat(forward).extracting(step -> step.knot().id()).contains(last.id());
    }

    @Test
    void the_doctor_finds_the_workspace_sound() {
        assertThat(Doctor.examine(WORKSPACE))
                .allSatisfy(check -> assertThat(check.sound())
                        .as(check.what() + ": " + check.found())
                        .isTrue());
    }

    @Test
    void the_report_stands_by_itself_and_shows_the_figures_that_were_computed() {
        String report = Report.render(LOOP, REFERENCE);
        assertThat(report).doesNotContain("<script", "src=\"/", "href=\"/static");
        List<String> wanted = new ArrayList<>(List.of("invented", "Patients ask for the scan"));
        Result found = LOOP.overUse().orElseThrow();
        wanted.add("%.1f%%".formatted(100 * found.before().share()));
        wanted.add("%.1f%%".formatted(100 * found.after().share()));
        assertThat(report).contains(wanted);
    }
}

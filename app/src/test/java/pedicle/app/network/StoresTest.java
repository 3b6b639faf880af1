package pedicle.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pedicle.app.Lakeside;
import pedicle.app.workspace.Doctor;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.Caller;
import pedicle.care.hooks.OverrideReason;
import pedicle.care.hooks.ReasonsGiven;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.hooks.ShownCard;
import pedicle.care.store.CareStore;
import pedicle.care.store.ShownCardStore;
import pedicle.catalog.Delivery;
import pedicle.catalog.Direction;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;
import pedicle.catalog.thread.Strand;
import pedicle.catalog.thread.ThreadStore;
import pedicle.design.store.DesignStore;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;
import pedicle.measure.person.Episode;
import pedicle.measure.person.Fact;
import pedicle.measure.person.Ground;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Person;
import pedicle.measure.person.Span;
import pedicle.measure.person.Trait;
import pedicle.measure.store.Behind;
import pedicle.measure.store.GroupStore;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.PeopleStore;
import pedicle.measure.store.RolloutStore;
import pedicle.measure.store.StoredRollout;
import pedicle.measure.store.StoredRun;
import pedicle.measure.trend.BeforeAfter;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.store.AcceptedFindings;
import pedicle.study.store.AnalysisStore;
import pedicle.study.store.FindingStore;
import pedicle.study.store.FindingStore.StoredFinding;
import pedicle.study.store.InterviewStore;
import pedicle.study.store.SurveyFiles;
import pedicle.study.store.SurveyShelf;
import pedicle.study.store.SurveyShelf.Shelved;
import pedicle.study.store.SurveyStore;

/// What holds for every store, whatever the workspace is kept in.
abstract class StoresTest {

    private static final int WRITERS = 8;
    private static final int WRITES = 25;

    private Workspace workspace;
    private Samples samples;

    /// A new workspace with nothing in it.
    abstract Workspace open();

    @BeforeEach
    void openOne() {
        workspace = open();
        samples = Samples.make();
    }

    @Test
    void a_survey_is_read_back_word_for_word_and_the_newest_is_the_one() {
        SurveyFiles older = Samples.survey();
        SurveyFiles newer =
                new SurveyFiles(new SurveyFiles.File("newer.csv", "a\nb\n"), older.dictionary(), older.scales());
        workspace.write(handle -> {
            SurveyStore.save(handle, "older", older, Lakeside.NOW);
            SurveyStore.save(handle, "newer", newer, Lakeside.NOW);
        });
        assertThat(workspace.read(SurveyStore::newest)).contains(newer);
    }

    @Test
    void a_survey_that_a_person_brings_keeps_every_file_and_the_newest_is_analysed() {
        byte[] first = {0, -1, 'a', '\n'};
        byte[] second = "später".getBytes(StandardCharsets.UTF_8);
        Shelved survey = workspace.writeAndTell(handle -> {
            Shelved shelved = SurveyShelf.add(handle, "GP attitudes, 2026", Lakeside.NOW);
            SurveyShelf.addSource(handle, shelved.id(), "first.sav", first, "", Lakeside.NOW);
            SurveyShelf.addSource(handle, shelved.id(), "second.csv", second, "dictionary", Lakeside.NOW);
            return shelved;
        });
        assertThat(survey.slug()).isEqualTo("gp-attitudes-2026");
        SurveyShelf.Source newest = workspace
                .read(handle -> SurveyShelf.newestSource(handle, survey.id()))
                .orElseThrow();
        assertThat(newest.content()).isEqualTo(second);
        assertThat(newest.dictionary()).isEqualTo("dictionary");
        assertThat(workspace.read((Handle handle) -> SurveyShelf.version(handle, survey.id())))
                .isEqualTo(newest.id() + " ");
        assertThat(workspace.read((Handle handle) -> handle.createQuery("select content from survey_source order by id")
                        .mapTo(String.class)
                        .list()))
                .startsWith(Base64.getEncoder().encodeToString(first));
    }

    @Test
    void a_card_that_was_shown_is_found_as_it_was_also_when_it_was_shown_again_and_the_oldest_go_first() {
        ShownCard first = shown("card-1", "C1");
        ShownCard again = shown("card-1", "C2");
        ShownCard second = shown("card-2", "");
        workspace.write(handle -> {
            ShownCardStore.save(handle, List.of(first), Lakeside.NOW);
            ShownCardStore.save(handle, List.of(second), Lakeside.NOW.plusSeconds(1));
            ShownCardStore.prune(handle, 2);
        });
        assertThat(found("card-1")).contains(first);
        assertThat(found("card-2")).contains(second);
        workspace.write(handle -> {
            ShownCardStore.save(handle, List.of(again), Lakeside.NOW.plusSeconds(2));
            ShownCardStore.prune(handle, 1);
        });
        assertThat(found("card-1")).contains(again);
        assertThat(found("card-2")).isEmpty();
    }

    @Test
    void the_reason_given_most_is_counted_over_all_answers() {
        workspace.write(handle -> CareStore.save(
                handle,
                new ResponseLog(List.of(
                        answered("a", "C1", OverrideReason.NO_TIME),
                        answered("b", "C1", OverrideReason.NO_TIME),
                        answered("c", "C1", OverrideReason.PATIENT_ASKS),
                        answered("d", "C2", OverrideReason.PATIENT_ASKS),
                        answered("e", "C3", OverrideReason.PATIENT_ASKS)))));
        ReasonsGiven reasons = workspace.read(CareStore::reasonsGiven);
        assertThat(reasons.most(new Caller("C1", "P1"))).contains(OverrideReason.NO_TIME);
        assertThat(reasons.most(new Caller("C9", "P1"))).contains(OverrideReason.PATIENT_ASKS);
    }

    private Optional<ShownCard> found(String id) {
        return workspace.read(handle -> ShownCardStore.find(handle, id));
    }

    private static ShownCard shown(String id, String clinician) {
        return new ShownCard(
                id, "lumbar-imaging-sign", clinician, "P1", "no-time", Set.of("s-1", "s-2"), Set.of("s-3"));
    }

    private static ResponseLog.Response answered(String id, String clinician, OverrideReason reason) {
        return new ResponseLog.Response(
                id,
                LocalDate.of(2026, 1, 1),
                clinician,
                "P1",
                "",
                "lumbar-imaging-sign",
                new ResponseLog.Answer.Kept(Optional.of(reason)));
    }

    @Test
    void two_surveys_of_one_name_have_two_addresses() {
        List<String> slugs = workspace.writeAndTell(handle -> List.of(
                SurveyShelf.add(handle, "Attitudes", Lakeside.NOW).slug(),
                SurveyShelf.add(handle, "attitudes!", Lakeside.NOW).slug(),
                SurveyShelf.add(handle, "新", Lakeside.NOW).slug(),
                SurveyShelf.add(handle, "New", Lakeside.NOW).slug()));
        assertThat(slugs).containsExactly("attitudes", "attitudes-2", "survey", "survey-2");
        assertThat(workspace.read(SurveyShelf::all).stream().map(Shelved::name))
                .containsExactly("Attitudes", "attitudes!", "新", "New");
    }

    @Test
    void what_a_person_understood_last_of_a_survey_holds() {
        String id = workspace.writeAndTell(handle -> {
            String made = SurveyShelf.add(handle, "Attitudes", Lakeside.NOW).id();
            SurveyShelf.understand(handle, made, "{\"a\":1}", Lakeside.NOW);
            SurveyShelf.understand(handle, made, "{\"a\":2}", Lakeside.NOW);
            return made;
        });
        assertThat(workspace.read((Handle handle) -> SurveyShelf.understanding(handle, id)))
                .contains("{\"a\":2}");
    }

    @Test
    void a_saved_analysis_keeps_each_of_its_runs_until_it_is_removed() {
        String survey = workspace.writeAndTell(
                handle -> SurveyShelf.add(handle, "Attitudes", Lakeside.NOW).id());
        String analysis = workspace.writeAndTell(handle -> {
            String made = AnalysisStore.save(handle, survey, "By role", "{}", Lakeside.NOW);
            AnalysisStore.ran(handle, made, "first", 100, "{\"n\":100}", Lakeside.NOW);
            AnalysisStore.ran(handle, made, "second", 120, "{\"n\":120}", Lakeside.NOW);
            return made;
        });
        assertThat(workspace.read((Handle handle) -> AnalysisStore.of(handle, survey)))
                .containsExactly(new AnalysisStore.Saved(analysis, "By role", "{}", Lakeside.NOW.toString()));
        assertThat(workspace.read((Handle handle) -> AnalysisStore.runs(handle, analysis)).stream()
                        .map(AnalysisStore.Run::people))
                .containsExactly(100, 120);
        workspace.write(handle -> AnalysisStore.remove(handle, survey, analysis));
        assertThat(workspace.read((Handle handle) -> AnalysisStore.find(handle, survey, analysis)))
                .isEmpty();
        assertThat(workspace.read((Handle handle) -> AnalysisStore.runs(handle, analysis)))
                .isEmpty();
    }

    @Test
    void an_accepted_finding_is_read_back_as_it_was() {
        AcceptedFindings.Accepted accepted = workspace.writeAndTell(handle -> {
            String survey = SurveyShelf.add(handle, "Attitudes", Lakeside.NOW).id();
            String id = Ids.next();
            ThreadStore.tie(handle, new Knot(id, Knot.Kind.FINDING, "No time", "/study/finding/no-time"));
            AcceptedFindings.Accepted made = new AcceptedFindings.Accepted(
                    id,
                    survey,
                    "time",
                    "no-time",
                    "No time",
                    Direction.BARRIER,
                    List.of("tdf:environmental-context-and-resources", "cfir:available-resources"));
            AcceptedFindings.save(handle, made, Lakeside.NOW);
            return made;
        });
        assertThat(workspace.read(AcceptedFindings::all)).containsExactly(accepted);
    }

    @Test
    void interviews_are_read_back_as_they_were() {
        InterviewStudy study = Samples.interviews();
        workspace.write(handle -> InterviewStore.save(handle, study, Lakeside.NOW));
        InterviewStudy again = workspace.read(InterviewStore::load);
        assertThat(again.participants()).isEqualTo(study.participants());
        assertThat(again.transcripts()).isEqualTo(study.transcripts());
        assertThat(again.codebook()).isEqualTo(study.codebook());
        assertThat(again.codings()).isEqualTo(study.codings());
    }

    @Test
    void findings_are_read_back_in_their_order() {
        saveDesign();
        assertThat(workspace.read(FindingStore::all))
                .containsExactly(
                        stored(samples.findings().get(0), 1),
                        stored(samples.findings().get(1), 2));
    }

    @Test
    void a_strategy_is_read_back_with_components_that_answer_the_same_findings_in_the_same_order() {
        saveDesign();
        assertThat(workspace.read(DesignStore::newest)).contains(samples.strategy());
    }

    @Test
    void the_panel_is_read_back_as_it_judged() {
        workspace.write(handle -> DesignStore.save(handle, Samples.panel()));
        assertThat(workspace.read(DesignStore::panel)).isEqualTo(Samples.panel());
    }

    @Test
    void deliveries_responses_and_orders_are_read_back_as_they_were() {
        saveDesign();
        workspace.write(handle -> {
            CareStore.save(handle, Samples.responses());
            CareStore.saveOrder(handle, "a.json", Samples.HARD);
        });
        assertThat(workspace.read(CareStore::deliveries)).isEqualTo(samples.deliveries());
        assertThat(workspace.read(CareStore::responses)).isEqualTo(Samples.responses());
        assertThat(workspace.read(CareStore::orders)).containsOnlyKeys("a.json").containsValue(Samples.HARD);
    }

    @Test
    void a_run_and_its_results_are_read_back_with_every_count() {
        saveDesign();
        MeasureReport report = Samples.measured();
        workspace.write(handle -> {
            String run = MeasureStore.save(handle, report, Samples.CHANGE, true);
            samples.results().forEach(result -> MeasureStore.save(handle, run, result));
        });
        StoredRun run = workspace.read(MeasureStore::newest).orElseThrow();
        assertThat(run.definition()).isEqualTo(report.definition().name());
        assertThat(run.words()).isEqualTo(report.definition().text());
        assertThat(run.from()).isEqualTo(report.period().from());
        assertThat(run.to()).isEqualTo(report.period().to());
        assertThat(run.change()).isEqualTo(Samples.CHANGE);
        assertThat(run.synthetic()).isTrue();
        assertThat(run.compared()).isEqualTo(BeforeAfter.of(report, Samples.CHANGE));
        assertThat(List.of(run.patients(), run.again(), run.eligible())).containsExactly(300L, 20L, 290L);
        assertThat(List.copyOf(run.excluded().entrySet()))
                .isEqualTo(List.copyOf(report.counts().orElseThrow().excluded().entrySet()));
        assertThat(run.byMonth()).isEqualTo(report.byMonth());
        assertThat(run.byClinician()).isEqualTo(report.byClinician());
        assertThat(run.warnings()).isEqualTo(report.warnings());
        assertThat(workspace.read(MeasureStore::results)).isEqualTo(samples.results());
    }

    @Test
    void a_rollout_is_read_back_as_it_was_with_the_practice_where_the_change_never_came() {
        StoredRollout stored = new StoredRollout(
                new Rollout(Map.of("P1", Optional.of(LocalDate.of(2025, 3, 1)), "P2", Optional.empty())),
                List.of(
                        new PracticeMonth("P1", YearMonth.of(2025, 2), new Tally(9, 3, 2, 1)),
                        new PracticeMonth("P2", YearMonth.of(2025, 2), new Tally(4, 0, 0, 0)),
                        new PracticeMonth("P1", YearMonth.of(2025, 3), new Tally(8, 1, 1, 0))));
        MeasureReport report = Samples.measured();
        List<String> runs = workspace.writeAndTell(handle -> {
            String with = MeasureStore.save(handle, report, Samples.CHANGE, true);
            RolloutStore.save(handle, with, stored);
            return List.of(with, MeasureStore.save(handle, report, Samples.CHANGE, true));
        });
        Optional<StoredRollout> with = workspace.read(handle -> RolloutStore.of(handle, runs.getFirst()));
        Optional<StoredRollout> without = workspace.read(handle -> RolloutStore.of(handle, runs.getLast()));
        assertThat(with).contains(stored);
        assertThat(without).isEmpty();
    }

    @Test
    void groups_and_people_are_read_back_as_they_were_and_found_behind_their_points() {
        LocalDate day = LocalDate.of(2024, 5, 3);
        Episode first = new Episode(
                "p " + Samples.HARD,
                1,
                Optional.of(day),
                OptionalInt.of(44),
                new Episode.Traits("female", "35 to 49", "fr", "5", "AMB"),
                "C1",
                "P1",
                List.of(),
                Optional.of(day.plusDays(12)),
                "mri",
                false,
                new Tally(1, 1, 0, 0));
        Episode second = new Episode(
                first.patient(),
                2,
                Optional.of(day.plusYears(1)),
                OptionalInt.empty(),
                new Episode.Traits("female", "", "fr", "5", ""),
                "C2",
                "unknown",
                List.of("age-unknown", "exclusion-pregnancy"),
                Optional.empty(),
                "",
                false,
                Tally.NONE);
        Person person = new Person(
                first.patient(),
                List.of(first, second),
                List.of(
                        new Fact(
                                Fact.Kind.MARK,
                                "flag-cancer",
                                new Span(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))),
                        new Fact(Fact.Kind.VISIT, "AMB", new Span(day, day))),
                Map.of(
                        2,
                        List.of(new Ground(
                                Ground.Role.EXCLUDE,
                                "exclusion-pregnancy",
                                "exclusion-pregnancy",
                                new Span(day, day)))));
        List<GroupTally> groups = List.of(
                new GroupTally(Trait.SEX, "", new Tally(2, 1, 0, 0)),
                new GroupTally(Trait.SEX, "female", new Tally(9, 3, 4, 2)),
                new GroupTally(Trait.LANGUAGE, Samples.HARD, new Tally(9, 3, 4, 2)));
        String run = workspace.writeAndTell(handle -> {
            String id = MeasureStore.save(handle, Samples.measured(), Samples.CHANGE, false);
            assertThat(PeopleStore.any(handle, id)).isFalse();
            GroupStore.save(handle, id, groups);
            PeopleStore.save(handle, id, List.of(person));
            return id;
        });
        assertThat(workspace.read(MeasureStore::newest).orElseThrow().byGroup()).containsExactlyElementsOf(groups);
        boolean any = workspace.read(handle -> PeopleStore.any(handle, run));
        assertThat(any).isTrue();
        Optional<Person> found = workspace.read(handle -> PeopleStore.person(handle, run, person.patient()));
        assertThat(found).contains(person);
        Optional<Person> nobody = workspace.read(handle -> PeopleStore.person(handle, run, "x"));
        assertThat(nobody).isEmpty();
        assertThat(behind(run, new Behind.Month(YearMonth.of(2024, 5)), Behind.Part.IMAGED))
                .containsExactly(first);
        assertThat(behind(run, new Behind.Clinician("C2"), Behind.Part.LEFT_OUT))
                .containsExactly(second);
        assertThat(behind(run, new Behind.Group(Trait.LANGUAGE, "fr"), Behind.Part.EVERYONE))
                .containsExactly(first, second);
        Behind french = new Behind.Group(Trait.LANGUAGE, "fr");
        assertThat(workspace.<List<Episode>>read(
                        handle -> PeopleStore.behind(handle, run, french, Behind.Part.EVERYONE, 1, 10)))
                .containsExactly(second);
        for (Behind.Part part : Behind.Part.values()) {
            assertThat(workspace.<Map<Behind.Part, Long>>read(handle -> PeopleStore.counts(handle, run, french)))
                    .containsEntry(part, (long) behind(run, french, part).size());
        }
        YearMonth may = YearMonth.of(2024, 5);
        assertThat(behind(run, new Behind.Stretch(first.clinician(), may, may), Behind.Part.EVERYONE))
                .contains(first);
        assertThat(behind(
                        run,
                        new Behind.Stretch(first.clinician(), may.plusMonths(1), may.plusYears(9)),
                        Behind.Part.IMAGED))
                .doesNotContain(first);
        assertThat(behind(run, new Behind.Group(Trait.PRACTICE, ""), Behind.Part.EVERYONE))
                .containsExactly(second);
        assertThat(behind(run, new Behind.Group(Trait.MODALITY, "mri"), Behind.Part.MISSED))
                .isEmpty();
    }

    private List<Episode> behind(String run, Behind behind, Behind.Part part) {
        return workspace.read(handle -> PeopleStore.behind(handle, run, behind, part, 0, 10));
    }

    @Test
    void the_thread_is_walked_both_ways_and_a_knot_met_twice_counts_where_it_is_nearest() {
        // quote -> code -> finding -> result, and from the quote to the result by a way of its own.
        List<Knot> line = Stream.of(Knot.Kind.QUOTE, Knot.Kind.INTERVIEW_CODE, Knot.Kind.FINDING, Knot.Kind.RESULT)
                .map(kind -> new Knot(Ids.next(), kind, Samples.HARD, "/x#" + kind))
                .toList();
        workspace.write(handle -> {
            line.forEach(knot -> ThreadStore.tie(handle, knot));
            tie(handle, line.get(0), line.get(1));
            tie(handle, line.get(1), line.get(2));
            tie(handle, line.get(2), line.get(3));
            tie(handle, line.get(0), line.get(3));
            tie(handle, line.get(0), line.get(3));
        });
        assertThat(back(line.getLast()))
                .extracting(step -> step.knot().kind() + " " + step.distance())
                .containsExactly("FINDING 1", "QUOTE 1", "INTERVIEW_CODE 2");
        assertThat(forward(line.getFirst()))
                .extracting(step -> step.knot().kind() + " " + step.distance())
                .containsExactly("INTERVIEW_CODE 1", "RESULT 1", "FINDING 2");
        Optional<Knot> found = workspace.read(
                handle -> ThreadStore.knot(handle, line.getFirst().id()));
        assertThat(found).contains(line.getFirst());
    }

    @Test
    void a_thread_that_was_tied_into_a_ring_is_walked_to_an_end() {
        List<Knot> ring = Stream.of(Knot.Kind.FINDING, Knot.Kind.RESULT)
                .map(kind -> new Knot(Ids.next(), kind, "ring", "/x"))
                .toList();
        workspace.write(handle -> {
            ring.forEach(knot -> ThreadStore.tie(handle, knot));
            tie(handle, ring.get(0), ring.get(1));
            tie(handle, ring.get(1), ring.get(0));
        });
        assertThat(back(ring.getFirst())).hasSize(2);
    }

    @Test
    void a_knot_that_goes_takes_what_hangs_on_it() {
        saveDesign();
        Finding gone = samples.findings().getLast();
        workspace.write(handle -> handle.execute("delete from knot where id = ?", gone.id()));
        assertThat(workspace.read(FindingStore::all))
                .extracting(StoredFinding::id)
                .doesNotContain(gone.id());
        assertThat(workspace.read(CareStore::deliveries)).isEmpty();
        assertThat(workspace.read(DesignStore::newest).orElseThrow().components())
                .flatExtracting(Strategy.Component::answers)
                .doesNotContain(gone.id());
        assertThat(count("strand")).isZero();
    }

    @Test
    void what_refers_to_nothing_is_refused() {
        assertRefused(
                "insert into coding (id, document, coder, code, start_at, end_at, words) values (?, ?, ?, ?, 0, 1, ?)",
                "1",
                "no-transcript",
                "first",
                "no-code",
                "a");
        assertRefused("insert into strand (from_id, to_id, why) values (?, ?, ?)", "a", "b", "c");
        assertRefused("insert into component_answers (component, finding) values (?, ?)", "a", "b");
        assertRefused("insert into measure_exclusion (run, place, reason, people) values (?, 1, ?, 0)", "a", "b");
        assertRefused(
                "insert into network (name, statement, synthetic, sample, loaded_at) values (?, ?, false, ?, ?)",
                "a",
                "b",
                "no-order",
                "c");
        assertThatThrownBy(() -> workspace.write(handle -> FindingStore.save(handle, samples.findings())))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void what_can_not_be_true_is_refused() {
        saveDesign();
        Delivery delivery = samples.deliveries().getFirst();
        assertRefused("update delivery set followed = of_shown + 1 where id = ?", delivery.id());
        workspace.write(handle -> InterviewStore.save(handle, Samples.interviews(), Lakeside.NOW));
        assertRefused("update coding set end_at = start_at where coder = ?", "first");
        workspace.write(handle -> CareStore.save(handle, Samples.responses()));
        assertRefused("update card_response set answer = ? where id = 'R-1'", "perhaps");
    }

    @Test
    void a_refusal_does_not_repeat_the_words_that_were_refused() {
        String words = "the patient in bed four";
        assertThatThrownBy(() -> workspace.write(handle -> handle.execute(
                        "insert into coding (id, document, coder, code, start_at, end_at, words)"
                                + " values ('1', 'no', 'a', 'b', 4, 1, ?)",
                        words)))
                .hasStackTraceContaining("Exception")
                .satisfies(thrown -> assertThat(everything(thrown)).doesNotContain(words));
    }

    @Test
    void a_write_that_throws_half_way_leaves_nothing() {
        assertThatThrownBy(() -> workspace.write(handle -> {
                    saveDesign(handle);
                    InterviewStore.save(handle, Samples.interviews(), Lakeside.NOW);
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(Stream.of("knot", "finding", "strategy", "component", "delivery", "transcript", "code", "coding")
                        .map(this::count))
                .containsOnly(0);
    }

    @Test
    void a_statement_that_is_refused_takes_the_whole_write_back() {
        Knot knot = new Knot(Ids.next(), Knot.Kind.QUOTE, "twice", "/x");
        assertThatThrownBy(() -> workspace.write(handle -> {
                    ThreadStore.tie(handle, knot);
                    ThreadStore.tie(handle, knot);
                }))
                .isInstanceOf(JdbiException.class);
        assertThat(count("knot")).isZero();
    }

    @Test
    void writers_at_the_same_time_all_get_their_turn() throws Exception {
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                done.add(writers.submit(() -> {
                    for (int write = 0; write < WRITES; write++) {
                        workspace.write(handle -> {
                            int before = handle.createQuery("select count(*) from knot")
                                    .mapTo(Integer.class)
                                    .one();
                            ThreadStore.tie(handle, new Knot(Ids.next(), Knot.Kind.QUOTE, "after " + before, "/x"));
                        });
                    }
                }));
            }
        }
        for (Future<?> each : done) {
            each.get();
        }
        assertThat(count("knot")).isEqualTo(WRITERS * WRITES);
    }

    @Test
    void the_doctor_finds_every_table_and_misses_the_strands_of_what_nothing_led_to() {
        assertThat(Doctor.examine(workspace)).allMatch(Doctor.Check::sound);
        saveDesign();
        assertThat(Doctor.examine(workspace))
                .filteredOn(check -> !check.sound())
                .extracting(Doctor.Check::what)
                .containsExactly("the thread");
    }

    @Test
    void an_empty_workspace_holds_no_loop() {
        assertThat(Loading.isEmpty(workspace)).isTrue();
        assertThat(workspace.read(DesignStore::newest)).isEmpty();
        assertThat(workspace.read(MeasureStore::newest)).isEmpty();
        assertThat(workspace.read(SurveyStore::newest)).isEmpty();
        assertThat(workspace.read(InterviewStore::load).codings()).isEmpty();
    }

    private void saveDesign() {
        workspace.write(this::saveDesign);
    }

    private void saveDesign(Handle handle) {
        for (Finding finding : samples.findings()) {
            ThreadStore.tie(handle, new Knot(finding.id(), Knot.Kind.FINDING, finding.title(), "/x"));
        }
        FindingStore.save(handle, samples.findings());
        samples.strategy()
                .components()
                .forEach(component ->
                        ThreadStore.tie(handle, new Knot(component.id(), Knot.Kind.COMPONENT, component.name(), "/x")));
        ThreadStore.tie(handle, new Knot(samples.strategy().id(), Knot.Kind.STRATEGY, "s", "/x"));
        DesignStore.save(handle, samples.strategy());
        for (Delivery delivery : samples.deliveries()) {
            ThreadStore.tie(handle, new Knot(delivery.id(), Knot.Kind.DELIVERY, delivery.shown(), "/x"));
            CareStore.save(handle, delivery);
        }
        for (Result result : samples.results()) {
            ThreadStore.tie(handle, new Knot(result.id(), Knot.Kind.RESULT, result.indicator(), "/x"));
        }
    }

    private List<Step> back(Knot knot) {
        return workspace.read(handle -> ThreadStore.back(handle, knot.id()));
    }

    private List<Step> forward(Knot knot) {
        return workspace.read(handle -> ThreadStore.forward(handle, knot.id()));
    }

    private static void tie(Handle handle, Knot from, Knot to) {
        ThreadStore.tie(handle, new Strand(from.id(), to.id(), "because"));
    }

    private void assertRefused(String statement, Object... values) {
        assertThatThrownBy(() -> workspace.write(handle -> handle.execute(statement, values)))
                .as(statement)
                .isInstanceOf(JdbiException.class);
    }

    private int count(String table) {
        return workspace.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static StoredFinding stored(Finding finding, int place) {
        return new StoredFinding(
                finding.id(), finding.slug(), finding.title(), finding.direction(), finding.priority(), place);
    }

    private static String everything(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            all.append(each).append('\n');
        }
        return all.toString();
    }
}

package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static pedicle.care.CodesByHand.CPT;
import static pedicle.care.CodesByHand.ICD;
import static pedicle.care.CodesByHand.RXNORM;
import static pedicle.care.CodesByHand.SNOMED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Rule.Modality;

class BackgroundReaderTest {

    private static final LocalDate ON = LocalDate.of(2025, 11, 12);

    private final FactReader reader = new FactReader(RulesOnFile.facts(), RulesOnFile.CATALOG.codes());

    @Test
    void earlier_images_are_found_by_code_and_by_words_the_latest_first() {
        Background told = read(
                        image("ImagingStudy/1", new Concept(List.of(), "Lumbar spine radiograph"), "2024-03-01"),
                        image("Procedure/2", new Concept(List.of(new Concept.Coding(CPT, "72148")), ""), "2025-11-01"),
                        image("ImagingStudy/3", new Concept(List.of(), "CT abdomen"), "2025-11-02"),
                        image("ImagingStudy/4", new Concept(List.of(), "MRI lumbar spine"), "2026-01-01"))
                .background();
        assertThat(told.images())
                .extracting(EarlierImage::where, EarlierImage::modality)
                .containsExactly(tuple("Procedure/2", Modality.MRI), tuple("ImagingStudy/1", Modality.XRAY));
    }

    @Test
    void an_image_in_this_episode_counts_as_without_change_only_when_somebody_says_that_nothing_is_new() {
        Entry pain = pain("Condition/1", "2025-10-01");
        Entry image = image("ImagingStudy/1", new Concept(List.of(), "MRI lumbar spine"), "2025-10-20");
        assertThat(read(pain, image).known("imaged-before-without-change").isOpen())
                .isTrue();
        Asked nothingNew = new Asked(Map.of("new-or-progressing-symptoms", false), Optional.empty());
        assertThat(reader.read(chart(person(), pain, image), order(), nothingNew, ON)
                        .known("imaged-before-without-change"))
                .isEqualTo(new Known.Present(
                        "ImagingStudy/1", Optional.of(LocalDate.of(2025, 10, 20)), "mri lumbar spine"));
        Entry before = image("ImagingStudy/1", new Concept(List.of(), "MRI lumbar spine"), "2025-09-20");
        assertThat(reader.read(chart(person(), pain, before), order(), nothingNew, ON)
                        .known("imaged-before-without-change")
                        .isOpen())
                .isTrue();
    }

    @Test
    void earlier_back_pain_is_told_apart_from_this_one() {
        FactSheet sheet = read(
                pain("Condition/1", "2025-10-01"),
                diagnosis("Condition/2", SNOMED, "279039007", Entry.Standing.ENDED, "2019-02-01"));
        assertThat(sheet.background().episodes())
                .singleElement()
                .extracting(Episode::where)
                .isEqualTo("Condition/2");
    }

    @ParameterizedTest
    @CsvSource({
        "C50.911, breast cancer, true, 16",
        "C61, prostate cancer, true, 16",
        "C90.0, myeloma, true, 16",
        "C43.9, melanoma, false, 16",
        "C56.9, cancer, false, 16"
    })
    void a_cancer_keeps_its_type_and_how_long_ago(String code, String type, boolean toBone, int years) {
        FactSheet sheet = read(diagnosis("Condition/1", ICD, code, Entry.Standing.ENDED, "2009-04-02"));
        PastCancer cancer = sheet.background().cancers().getFirst();
        assertThat(cancer.type()).isEqualTo(type);
        assertThat(cancer.toBone()).isEqualTo(toBone);
        assertThat(cancer.yearsBefore(ON)).hasValue(years);
    }

    @Test
    void steroids_keep_dose_days_and_the_longest_run() {
        SteroidUse use = read(
                        steroid("MedicationRequest/1", "2025-03-01", 60, "Prednisone 5 mg", OptionalDouble.of(20)),
                        steroid("MedicationRequest/2", "2025-08-01", 40, "Dexamethasone 4 mg", OptionalDouble.of(3)))
                .background()
                .steroids();
        assertThat(use.days()).isEqualTo(100);
        assertThat(use.longestRun()).isEqualTo(60);
        // 3 mg of dexamethasone act like 20 mg of prednisone (0.75 to 5).
        assertThat(use.milligramsADay().orElseThrow()).isCloseTo(20, within(1e-9));
        assertThat(use.milligrams()).isCloseTo(2000, within(1e-9));
        assertThat(use.wheres()).containsExactly("MedicationRequest/1", "MedicationRequest/2");
    }

    @Test
    void two_strengths_from_one_day_are_taken_together_and_two_fills_one_after_the_other() {
        assertThat(read(
                                steroid("m/1", "2025-08-01", 50, "Prednisone 5 mg", OptionalDouble.of(10)),
                                steroid("m/2", "2025-08-01", 50, "Prednisone 1 mg", OptionalDouble.of(2)))
                        .background()
                        .steroids())
                .satisfies(use -> {
                    assertThat(use.days()).isEqualTo(50);
                    assertThat(use.milligramsADay().orElseThrow()).isCloseTo(12, within(1e-9));
                });
        // HEDIS's own example: fills of 30 days on 1 and 26 June cover 60 days.
        assertThat(read(
                                steroid("m/1", "2025-06-01", 30, "Prednisone 5 mg", OptionalDouble.empty()),
                                steroid("m/2", "2025-06-26", 30, "Prednisone 5 mg", OptionalDouble.empty()))
                        .background()
                        .steroids()
                        .longestRun())
                .isEqualTo(60);
    }

    @Test
    void a_cream_named_in_words_is_no_course_and_a_tablet_is() {
        assertThat(read(named("Hydrocortisone 1 % cream"))
                        .known("long-term-corticosteroids")
                        .isOpen())
                .isTrue();
        assertThat(read(named("prednisolone tablets"))
                        .known("long-term-corticosteroids")
                        .isPresent())
                .isTrue();
    }

    @Test
    void care_since_the_pain_began_is_counted_in_weeks_and_never_taken_for_enough() {
        FactSheet sheet = read(
                pain("Condition/1", "2025-09-01"),
                image("Procedure/1", new Concept(List.of(new Concept.Coding(CPT, "97110")), "Exercise"), "2025-09-17"),
                image("Procedure/2", new Concept(List.of(new Concept.Coding(CPT, "97110")), "Exercise"), "2025-10-17"),
                image("Procedure/3", new Concept(List.of(new Concept.Coding(CPT, "98940")), "Old"), "2020-10-17"),
                new Entry.Prescription(
                        "MedicationRequest/1",
                        new Concept(List.of(new Concept.Coding(RXNORM, "5640")), "Ibuprofen"),
                        Optional.of(Day.on(LocalDate.of(2025, 9, 3))),
                        OptionalInt.of(14),
                        false));
        CareSoFar care = sheet.background().care();
        assertThat(care.given())
                .extracting(CareSoFar.Given::kind)
                .containsExactlyInAnyOrder(CareSoFar.Kind.PHYSIOTHERAPY, CareSoFar.Kind.ANTI_INFLAMMATORY);
        assertThat(care.weeks(ON)).hasValue(10);
        assertThat(sheet.known("conservative-care-done").isOpen()).isTrue();
    }

    @Test
    void care_and_surgery_without_a_known_code_are_read_in_words() {
        FactSheet sheet = read(
                pain("Condition/1", "2025-09-01"),
                image("Procedure/1", new Concept(List.of(), "Physiotherapy session"), "2025-09-17"),
                image("Procedure/2", new Concept(List.of(), "L4/5 microdiscectomy"), "2018-09-17"));
        assertThat(sheet.background().care().given())
                .extracting(CareSoFar.Given::kind)
                .containsExactly(CareSoFar.Kind.PHYSIOTHERAPY);
        assertThat(sheet.known("prior-lumbar-surgery").isPresent()).isTrue();
        assertThat(sheet.known("recent-infection").isOpen()).isTrue();
    }

    @Test
    void pregnancy_is_read_from_a_diagnosis_and_from_a_coded_answer_and_a_no_lasts_a_week() {
        assertThat(read(diagnosis("Condition/1", SNOMED, "77386006", Entry.Standing.ACTIVE, "2025-08-01"))
                        .background()
                        .pregnancy()
                        .isPresent())
                .isTrue();
        assertThat(read(diagnosis("Condition/1", SNOMED, "77386006", Entry.Standing.ACTIVE, "2023-08-01"))
                        .background()
                        .pregnancy()
                        .isOpen())
                .isTrue();
        assertThat(read(status("60001007", "2025-11-10"))
                        .background()
                        .pregnancy()
                        .isAbsent())
                .isTrue();
        assertThat(read(status("60001007", "2025-10-10"))
                        .background()
                        .pregnancy()
                        .isOpen())
                .isTrue();
        assertThat(read(status("77386006", "2025-10-10"))
                        .background()
                        .pregnancy()
                        .isPresent())
                .isTrue();
    }

    @Test
    void a_parents_spondyloarthritis_is_a_feature_and_an_aunts_or_another_illness_is_none() {
        String note = "Alternating buttock pain, better with exercise.";
        Entry pain = pain("Condition/1", "2025-01-01");
        FactSheet parent = withNote(note, pain, relative("Ankylosing spondylitis", true));
        assertThat(parent.background().inflammation().advice()).isEqualTo(Inflammation.Advice.REFER);
        for (Entry other : List.of(relative("Ankylosing spondylitis", false), relative("Breast cancer", true))) {
            FactSheet sheet = withNote(note, pain, other);
            assertThat(sheet.background().inflammation().advice()).isEqualTo(Inflammation.Advice.HLA_B27);
            assertThat(sheet.known("cancer-history").isOpen()).isTrue();
        }
    }

    private static Entry relative(String illness, boolean firstDegree) {
        return new Entry.OfRelative(
                "FamilyMemberHistory/1", new Concept(List.of(), illness), firstDegree, Optional.empty());
    }

    @Test
    void four_features_of_young_long_pain_are_inflammatory_and_three_ask_for_hla_b27() {
        Entry pain = pain("Condition/1", "2025-01-01");
        Entry psoriasis = diagnosis("Condition/2", ICD, "L40.0", "Psoriasis", Entry.Standing.ACTIVE, "2015-01-01");
        FactSheet three = withNote("Alternating buttock pain, better with exercise.", pain);
        assertThat(three.background().inflammation().advice()).isEqualTo(Inflammation.Advice.HLA_B27);
        assertThat(three.known("inflammatory-features").isOpen()).isTrue();
        FactSheet four = withNote("Alternating buttock pain, better with exercise.", pain, psoriasis);
        assertThat(four.background().inflammation().advice()).isEqualTo(Inflammation.Advice.REFER);
        assertThat(four.known("inflammatory-features").isPresent()).isTrue();
        FactSheet young = withNote(
                "Alternating buttock pain, better with exercise.", pain("Condition/1", "2025-10-01"), psoriasis);
        assertThat(young.background().inflammation().advice()).isEqualTo(Inflammation.Advice.NOT_ENOUGH);
    }

    @Test
    void a_note_that_wants_something_ruled_out_leaves_it_open_and_says_so() {
        FactSheet sheet = withNote("LBP 2 weeks, r/o cauda equina. No fever.", pain("Condition/1", "2025-10-30"));
        assertThat(sheet.known("saddle-anaesthesia").isOpen()).isTrue();
        assertThat(sheet.background().toRuleOut()).containsExactly("saddle-anaesthesia");
        assertThat(sheet.known("fever")).isEqualTo(new Known.Absent("ServiceRequest/1", Optional.of(ON), "no fever"));
    }

    @Test
    void a_coded_reason_whose_words_rule_it_out_is_no_finding() {
        Concept reason = new Concept(List.of(new Concept.Coding(ICD, "C79.51")), "Rule out metastasis");
        Order order = new Order(
                "ServiceRequest/1", new Concept(List.of(), "MRI"), List.of(reason), List.of(), Optional.of(ON));
        FactSheet sheet = reader.read(chart(person()), order, Asked.nothing(), ON);
        assertThat(sheet.known("cancer-history").isOpen()).isTrue();
        assertThat(sheet.background().toRuleOut()).containsExactly("cancer-history");
    }

    @Test
    void a_diagnosis_in_words_alone_counts_and_a_relatives_does_not() {
        assertThat(read(words("Metastatic breast cancer"))
                        .known("cancer-history")
                        .isPresent())
                .isTrue();
        assertThat(read(words("Family history of cancer"))
                        .known("cancer-history")
                        .isOpen())
                .isTrue();
        assertThat(read(words("Low back pain")).lowBackPain().isPresent()).isTrue();
    }

    @Test
    void what_ended_is_dated_by_its_end_and_one_of_several_guesses_is_no_finding() {
        Entry.Diagnosis over = new Entry.Diagnosis(
                "Condition/1",
                new Concept(List.of(new Concept.Coding(ICD, "S32.000A")), "Fracture"),
                Entry.Standing.ENDED,
                Optional.of(Day.on(LocalDate.of(2015, 1, 1))),
                Optional.of(Day.on(LocalDate.of(2025, 11, 1))),
                Optional.of(Day.on(LocalDate.of(2015, 4, 1))));
        assertThat(read(over).known("significant-trauma").isOpen()).isTrue();
        assertThat(read(diagnosis("Condition/1", ICD, "C50.9", Entry.Standing.SUSPECTED, "2025-11-01"))
                        .known("cancer-history")
                        .isOpen())
                .isTrue();
    }

    @Test
    void an_injection_at_the_spine_counts_as_a_way_for_infection_for_30_days() {
        Concept injection = new Concept(List.of(new Concept.Coding(CPT, "62323")), "Epidural");
        assertThat(read(image("Procedure/1", injection, "2025-10-20"))
                        .known("recent-infection")
                        .isPresent())
                .isTrue();
        assertThat(read(image("Procedure/1", injection, "2025-10-01"))
                        .known("recent-infection")
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_residual_of_300_ml_is_retention_and_one_of_50_rules_nothing_out() {
        assertThat(read(residual(300)).known("urinary-retention").isPresent()).isTrue();
        assertThat(read(residual(50)).known("urinary-retention").isOpen()).isTrue();
    }

    @Test
    void every_place_that_speaks_of_a_fact_is_kept_with_its_path() {
        FactSheet sheet = withNote(
                "Osteoporosis on alendronate",
                diagnosis("Condition/9", ICD, "M81.0", Entry.Standing.ACTIVE, "2020-02-02"));
        assertThat(sheet.background().traces())
                .filteredOn(trace -> trace.fact().equals("osteoporosis"))
                .extracting(trace -> ((Known.Present) trace.known()).where() + " " + trace.path())
                .containsExactly("Condition/9 code.coding", "ServiceRequest/1 note.text");
    }

    @Test
    void a_medicine_against_rejection_weakens_immunity_while_it_is_taken_and_half_a_year_after() {
        assertThat(read(azathioprine("2025-01-01", 90))
                        .known("immunosuppression")
                        .isOpen())
                .isTrue();
        assertThat(read(azathioprine("2025-06-01", 90))
                        .known("immunosuppression")
                        .isPresent())
                .isTrue();
    }

    private FactSheet read(Entry... entries) {
        return reader.read(chart(person(), entries), order(), Asked.nothing(), ON);
    }

    private FactSheet withNote(String note, Entry... entries) {
        Order order = new Order(
                "ServiceRequest/1",
                new Concept(List.of(), "MRI lumbar spine"),
                List.of(),
                List.of(),
                Optional.of(ON),
                List.of(),
                List.of(note));
        return reader.read(chart(person(), entries), order, Asked.nothing(), ON);
    }

    private static Person person() {
        return new Person(Optional.of(Day.on(LocalDate.of(1995, 1, 1))), Person.Sex.FEMALE);
    }

    private static Chart chart(Person person, Entry... entries) {
        return new Chart(person, List.of(entries), List.of());
    }

    private static Order order() {
        return new Order("ServiceRequest/1", new Concept(List.of(), "MRI"), List.of(), List.of(), Optional.of(ON));
    }

    private static Entry pain(String where, String onset) {
        return diagnosis(where, SNOMED, "279039007", Entry.Standing.ACTIVE, onset);
    }

    private static Entry diagnosis(String where, String system, String code, Entry.Standing standing, String day) {
        return diagnosis(where, system, code, code, standing, day);
    }

    private static Entry diagnosis(
            String where, String system, String code, String words, Entry.Standing standing, String day) {
        return new Entry.Diagnosis(
                where,
                new Concept(List.of(new Concept.Coding(system, code)), words),
                standing,
                Optional.of(Day.on(LocalDate.parse(day))),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry words(String words) {
        return new Entry.Diagnosis(
                "Condition/1",
                new Concept(List.of(), words),
                Entry.Standing.ACTIVE,
                Optional.of(Day.on(LocalDate.of(2025, 11, 1))),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry image(String where, Concept what, String day) {
        Optional<Day> done = Optional.of(Day.on(LocalDate.parse(day)));
        return where.startsWith("Procedure")
                ? new Entry.Operation(where, what, done)
                : new Entry.Imaged(where, what, done);
    }

    private static Entry steroid(String where, String start, int days, String name, OptionalDouble dose) {
        return new Entry.Prescription(
                where,
                new Concept(List.of(new Concept.Coding(RXNORM, "312617")), name),
                Optional.of(Day.on(LocalDate.parse(start))),
                OptionalInt.of(days),
                false,
                dose);
    }

    private static Entry named(String name) {
        return new Entry.Prescription(
                "MedicationRequest/1",
                new Concept(List.of(), name),
                Optional.of(Day.on(LocalDate.of(2025, 6, 1))),
                OptionalInt.of(120),
                true);
    }

    private static Entry status(String code, String day) {
        return new Entry.Answered(
                "Observation/1",
                new Concept(List.of(new Concept.Coding("http://loinc.org", "82810-3")), "Pregnancy status"),
                new Concept(List.of(new Concept.Coding(SNOMED, code)), code),
                Optional.of(Day.on(LocalDate.parse(day))));
    }

    private static Entry residual(double millilitres) {
        return new Entry.Measured(
                "Observation/1",
                new Concept(List.of(), "Post-void residual volume"),
                millilitres,
                "mL",
                Optional.of(Day.on(ON)));
    }

    private static Entry azathioprine(String start, int days) {
        return new Entry.Prescription(
                "MedicationRequest/1",
                new Concept(List.of(new Concept.Coding("http://www.whocc.no/atc", "L04AX01")), "Azathioprine"),
                Optional.of(Day.on(LocalDate.parse(start))),
                OptionalInt.of(days),
                false);
    }
}

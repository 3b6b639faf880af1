package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import pedicle.care.CodesByHand;
import pedicle.care.RulesOnFile;
import pedicle.catalog.BadInput;

class FactReaderTest {

    private static final LocalDate ON = LocalDate.of(2025, 11, 12);

    private final FactReader reader = new FactReader(RulesOnFile.facts(), CodesByHand.all());

    @Test
    void of_an_empty_record_no_fact_is_absent() {
        FactSheet sheet = read(nobody());
        assertThat(sheet.facts()).hasSameSizeAs(RulesOnFile.facts());
        assertThat(sheet.facts().values()).allMatch(Known::isOpen);
        assertThat(sheet.lowBackPain().isOpen()).isTrue();
        assertThat(sheet.onset()).isEqualTo(new Onset.NotRecorded());
    }

    @Test
    void a_cancer_that_was_cured_long_ago_still_counts_and_keeps_where_and_when() {
        Known known =
                read(diagnosis("C50.911", Entry.Standing.ENDED, "2009-04-02")).known("cancer-history");
        assertThat(known).isEqualTo(new Known.Present("Condition/1", Optional.of(LocalDate.of(2009, 4, 2)), "C50.911"));
    }

    @Test
    void a_fever_that_has_passed_is_neither_present_nor_absent() {
        assertThat(read(diagnosis("R50.9", Entry.Standing.ENDED, "2025-11-01")).known("fever"))
                .isEqualTo(new Known.NotRecorded());
        assertThat(read(diagnosis("R50.9", Entry.Standing.ACTIVE, "2025-11-10"))
                        .known("fever")
                        .isPresent())
                .isTrue();
    }

    @Test
    void urinary_retention_refuted_at_this_visit_is_absent_and_refuted_last_year_says_nothing() {
        assertThat(read(diagnosis("R33.9", Entry.Standing.REFUTED, "2025-11-11"))
                        .known("urinary-retention")
                        .isAbsent())
                .isTrue();
        assertThat(read(diagnosis("R33.9", Entry.Standing.REFUTED, "2024-11-11"))
                        .known("urinary-retention")
                        .isOpen())
                .isTrue();
    }

    @Test
    void one_cancer_refuted_does_not_make_the_history_free_of_cancer() {
        assertThat(read(diagnosis("C50.911", Entry.Standing.REFUTED, "2025-11-11"))
                        .known("cancer-history")
                        .isOpen())
                .isTrue();
    }

    @Test
    void trauma_counts_for_90_days() {
        assertThat(read(diagnosis("S32.000A", Entry.Standing.ACTIVE, "2025-08-14"))
                        .known("significant-trauma")
                        .isPresent())
                .isTrue();
        assertThat(read(diagnosis("S32.000A", Entry.Standing.ACTIVE, "2025-08-13"))
                        .known("significant-trauma")
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_diagnosis_of_the_future_is_not_read() {
        assertThat(read(diagnosis("C50.911", Entry.Standing.ACTIVE, "2026-01-01"))
                        .known("cancer-history")
                        .isOpen())
                .isTrue();
    }

    @Test
    void two_fills_of_30_days_are_60_days_and_no_long_course_but_three_are() {
        assertThat(steroids(fill("2025-06-01", 30), fill("2025-06-26", 30)).isOpen())
                .isTrue();
        assertThat(steroids(fill("2025-06-01", 30), fill("2025-06-26", 30), fill("2025-07-20", 30))
                        .isPresent())
                .isTrue();
    }

    @Test
    void a_fill_of_90_days_on_the_day_itself_is_one_day() {
        assertThat(steroids(fill("2025-11-12", 90)).isOpen()).isTrue();
    }

    @Test
    void a_prescription_without_an_end_that_still_runs_counts_to_today() {
        assertThat(steroids(running("2025-08-15")).isPresent()).isTrue();
        assertThat(steroids(running("2025-08-16")).isOpen()).isTrue();
    }

    @Test
    void a_woman_of_74_is_over_70_and_not_of_fracture_age_and_a_man_of_74_is() {
        assertThat(aged("1951-06-30", Person.Sex.FEMALE).known("age-over-70").isPresent())
                .isTrue();
        assertThat(aged("1951-06-30", Person.Sex.FEMALE).known("fracture-age").isAbsent())
                .isTrue();
        assertThat(aged("1951-06-30", Person.Sex.MALE).known("fracture-age").isPresent())
                .isTrue();
        assertThat(aged("1951-06-30", Person.Sex.NOT_RECORDED)
                        .known("fracture-age")
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_birth_year_alone_leaves_the_age_open_where_the_birthday_decides() {
        Person person = new Person(
                Optional.of(new Day(LocalDate.of(1954, 1, 1), LocalDate.of(1954, 12, 31))), Person.Sex.FEMALE);
        assertThat(person.isOver(70, ON).isOpen()).isTrue();
        assertThat(person.isOver(69, ON).isPresent()).isTrue();
        assertThat(person.isOver(71, ON).isAbsent()).isTrue();
    }

    @Test
    void a_no_that_was_stated_last_month_is_asked_again_but_a_yes_stands() {
        assertThat(read(stated("fever", false, "2025-11-10")).known("fever").isAbsent())
                .isTrue();
        assertThat(read(stated("fever", false, "2025-10-10")).known("fever").isOpen())
                .isTrue();
        assertThat(read(stated("fever", true, "2025-10-10")).known("fever").isPresent())
                .isTrue();
    }

    @Test
    void a_yes_in_the_record_outweighs_a_no_of_the_clinician() {
        Asked asked = new Asked(Map.of("cancer-history", false), Optional.empty());
        FactSheet sheet =
                reader.read(chart(diagnosis("C50.911", Entry.Standing.ENDED, "2009-04-02")), order(), asked, ON);
        assertThat(sheet.known("cancer-history").isPresent()).isTrue();
    }

    @Test
    void an_answer_to_something_that_no_rule_asks_is_refused_by_name() {
        Asked asked = new Asked(Map.of("shoe-size", true), Optional.empty());
        assertThatThrownBy(() -> reader.read(nobody(), order(), asked, ON))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("shoe-size");
    }

    @Test
    void a_temperature_of_38_is_a_fever_and_one_of_37_rules_none_out() {
        assertThat(read(temperature(38.0, "Cel")).known("fever").isPresent()).isTrue();
        assertThat(read(temperature(37.0, "Cel")).known("fever").isOpen()).isTrue();
        assertThat(read(temperature(101.3, "[degF]")).known("fever").isPresent())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "38267-1, '', -2.5, 2014-03-01, present",
        "38263-0, '', -3.1, 2025-11-01, present",
        "'', Left hip T-score, -2.7, 2020-01-01, present",
        "38267-1, '', -2.4, 2025-11-01, open",
        "38267-1, '', 0.3, 2025-11-01, open",
        "38267-1, '', -2.8, 2099-01-01, open",
        "38267-1, '', -250, 2025-11-01, open",
        "24966-4, DXA Z-score, -3, 2025-11-01, open"
    })
    void a_t_score_of_minus_2_5_is_osteoporosis_and_a_better_one_rules_nothing_out(
            String code, String words, double value, String day, String known) {
        Concept what =
                new Concept(code.isEmpty() ? List.of() : List.of(new Concept.Coding("http://loinc.org", code)), words);
        FactSheet sheet = read(new Entry.Measured(
                "Observation/dxa", what, value, "{T-score}", Optional.of(Day.on(LocalDate.parse(day)))));
        assertThat(sheet.known("osteoporosis").isPresent()).isEqualTo(known.equals("present"));
        assertThat(sheet.known("osteoporosis").isAbsent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Methotrexate 15 mg weekly, present",
        "AZATHIOPRINE 50 mg, present",
        "cyclosporin 100 mg capsules, present",
        "Tacrolimus 0.1% ointment, open",
        "Ciclosporin eye drops, open",
        "Paracetamol 500 mg, open"
    })
    void a_medicine_that_weakens_immunity_is_known_by_its_name_where_it_has_no_code(String words, String known) {
        Entry.Prescription taken = new Entry.Prescription(
                "MedicationStatement/1",
                new Concept(List.of(), words),
                Optional.of(Day.on(ON.minusDays(30))),
                OptionalInt.empty(),
                true);
        assertThat(read(taken).known("immunosuppression").isPresent()).isEqualTo(known.equals("present"));
        assertThat(read(taken).known("immunosuppression").isAbsent()).isFalse();
    }

    @Test
    void methotrexate_in_the_note_weakens_immunity_and_one_denied_or_long_ago_does_not() {
        assertThat(noted("RA on methotrexate, LBP 3/52").isPresent()).isTrue();
        assertThat(noted("previous methotrexate, LBP").isPresent()).isFalse();
        for (String one : List.of("LBP. Not on methotrexate", "LBP, no HIV", "LBP, no chemotherapy")) {
            assertThat(noted(one).isOpen())
                    .as("a denial of one cause denies no other: " + one)
                    .isTrue();
        }
        assertThat(noted("LBP. Not immunosuppressed").isAbsent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "no cancer, absent",
        "denies any history of cancer, absent",
        "no breast cancer, open",
        "no spinal metastases, open",
        "no melanoma, open",
        "breast cancer 2016, present",
        "breast ca 2016, present"
    })
    void a_denial_of_one_cancer_denies_no_other(String note, String known) {
        Known said = noted("LBP, " + note, "cancer-history");
        assertThat(said.isPresent()).isEqualTo(known.equals("present"));
        assertThat(said.isAbsent()).isEqualTo(known.equals("absent"));
    }

    private Known noted(String note) {
        return noted(note, "immunosuppression");
    }

    private Known noted(String note, String fact) {
        Order order = new Order(
                "ServiceRequest/1",
                new Concept(List.of(), "MRI"),
                List.of(),
                List.of(),
                Optional.of(ON),
                List.of(),
                List.of(note));
        return reader.read(nobody(), order, Asked.nothing(), ON).known(fact);
    }

    /// A prescription and the patient's own word on it are the same sixty days, not 120.
    @Test
    void what_is_prescribed_and_said_to_be_taken_is_counted_once() {
        Entry.Prescription filled = fill("2025-06-01", 60);
        Entry.Prescription said = stated(filled, "2025-06-01", 60);
        assertThat(steroids(filled, said).isOpen()).isTrue();
        assertThat(steroids(filled, said).isAbsent()).isFalse();
        assertThat(steroids(said, filled).isOpen()).isTrue();
        assertThat(steroids(filled, stated(filled, "2025-07-01", 90)).isPresent())
                .as("the two together cover 120 days")
                .isTrue();
        assertThat(steroids(stated(filled, "2025-07-01", 95)).isPresent()).isTrue();
    }

    private static Entry.Prescription stated(Entry.Prescription like, String start, int days) {
        return new Entry.Prescription(
                "MedicationStatement/1",
                like.what(),
                Optional.of(Day.on(LocalDate.parse(start))),
                OptionalInt.of(days),
                false,
                OptionalDouble.empty(),
                false);
    }

    @Test
    void of_two_episodes_the_later_onset_counts() {
        FactSheet sheet = read(chart(pain("Condition/1", "2015-03-01"), pain("Condition/2", "2025-10-31")));
        assertThat(sheet.onset()).isEqualTo(new Onset.Since(LocalDate.of(2025, 10, 31), "Condition/2"));
        assertThat(sheet.hasLastedWeeks(1, ON)).isTrue();
        assertThat(sheet.hasLastedWeeks(2, ON)).isFalse();
    }

    private Known steroids(Entry.Prescription... prescriptions) {
        return read(chart(prescriptions)).known("long-term-corticosteroids");
    }

    private FactSheet aged(String born, Person.Sex sex) {
        return read(new Chart(new Person(Optional.of(Day.on(LocalDate.parse(born))), sex), List.of(), List.of()));
    }

    private FactSheet read(Entry entry) {
        return read(chart(entry));
    }

    private FactSheet read(Chart chart) {
        return reader.read(chart, order(), Asked.nothing(), ON);
    }

    private static Order order() {
        return new Order("ServiceRequest/1", new Concept(List.of(), "MRI"), List.of(), List.of(), Optional.of(ON));
    }

    private static Chart nobody() {
        return chart();
    }

    private static Chart chart(Entry... entries) {
        return new Chart(new Person(Optional.empty(), Person.Sex.NOT_RECORDED), List.of(entries), List.of());
    }

    private static Entry.Diagnosis diagnosis(String code, Entry.Standing standing, String day) {
        return new Entry.Diagnosis(
                "Condition/1",
                concept(ICD, code),
                standing,
                Optional.of(Day.on(LocalDate.parse(day))),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry.Diagnosis pain(String where, String onset) {
        return new Entry.Diagnosis(
                where,
                concept(SNOMED, "279039007"),
                Entry.Standing.ACTIVE,
                Optional.of(Day.on(LocalDate.parse(onset))),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry.Prescription fill(String start, int days) {
        return prescription(start, OptionalInt.of(days), false);
    }

    private static Entry.Prescription running(String start) {
        return prescription(start, OptionalInt.empty(), true);
    }

    private static Entry.Prescription prescription(String start, OptionalInt days, boolean running) {
        return new Entry.Prescription(
                "MedicationRequest/1",
                concept(RXNORM, "312617"),
                Optional.of(Day.on(LocalDate.parse(start))),
                days,
                running);
    }

    private static Entry stated(String fact, boolean holds, String at) {
        return new Entry.Stated(
                "Observation/1", new Concept(List.of(), fact), fact, holds, Optional.of(Day.on(LocalDate.parse(at))));
    }

    private static Entry temperature(double value, String unit) {
        return new Entry.Measured(
                "Observation/2", concept("http://loinc.org", "8310-5"), value, unit, Optional.of(Day.on(ON)));
    }

    private static Concept concept(String system, String code) {
        return new Concept(List.of(new Concept.Coding(system, code)), code);
    }
}

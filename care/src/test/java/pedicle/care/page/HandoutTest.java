package pedicle.care.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.care.page.Handout.Count;
import pedicle.care.page.Handout.Said;
import pedicle.care.page.Handout.Section;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Rule;

/// The handout's words: whole in both languages, plain, and every number the catalog's.
class HandoutTest {

    private static final Reference REFERENCE = Reference.load();
    private static final HandoutDesk DESK = new HandoutDesk(REFERENCE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// What only the clinician can judge, and what is asked and not felt.
    private static final Set<String> NOT_FOR_PATIENTS = Set.of("cancer-strong-suspicion", "cancer-multiple-risks");

    static List<Recipient> recipients() {
        List<Recipient> all = new ArrayList<>(List.of(Recipient.anyone()));
        IntStream.of(18, 34, 35, 55, 56, 64, 65, 75, 76, 80, 99, 120)
                .mapToObj(Recipient::aged)
                .forEach(all::add);
        all.add(new Recipient(
                OptionalInt.of(70), Recipient.Bones.BREAK_EASIER, Optional.of(LocalDate.parse("2026-12-24"))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void every_person_gets_every_part_in_both_languages(Recipient recipient) {
        Handout english = DESK.make(Language.EN, recipient);
        Handout french = DESK.make(Language.FR, recipient);
        assertThat(sections(english))
                .allSatisfy(section -> assertThat(section.lines()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(english.counts()).hasSize(3);
        assertThat(shape(french)).isEqualTo(shape(english));
        assertThat(english.labels().keySet()).isEqualTo(french.labels().keySet());
        Stream.of(english, french)
                .flatMap(handout -> words(handout).stream())
                .forEach(words -> assertThat(words).isNotBlank().doesNotContain("{", "}", "!"));
        assertThat(words(english)).doesNotContainAnyElementsOf(words(french));
    }

    @Test
    void every_number_on_the_page_is_one_of_the_catalog() {
        for (Recipient recipient : recipients()) {
            Filling filling = new Filling(REFERENCE.figures(), recipient, Language.EN, "4 to 6");
            for (Line line : DESK.lines()) {
                if (!line.applies().to(recipient) || line.part() == Line.Part.FOOT) {
                    continue;
                }
                Set<String> known = new TreeSet<>(Set.of("0", "100", "4", "6", "2026", "24"));
                known.add(Integer.toString(recipient.scanAge()));
                line.figures().stream().map(filling::figure).forEach(figure -> known.addAll(numbers(figure)));
                String words = filling.words(line.in(Language.EN)).replace(",", "");
                assertThat(NUMBER.matcher(words).results().map(found -> found.group()))
                        .as(line.id())
                        .isSubsetOf(known);
            }
        }
    }

    @Test
    void the_figures_are_those_that_the_catalog_holds_today() {
        String all = String.join("\n", words(DESK.make(Language.EN, Recipient.aged(40))));
        assertThat(all)
                .contains("about %d of 100 people".formatted(rounded("pretest-serious-primary")))
                .contains("from about %d to about %d"
                        .formatted(
                                rounded("prognosis-costa-acute-pain-week-0"),
                                rounded("prognosis-costa-acute-pain-week-6")))
                .contains("After 3 months, %d of 100".formatted(rounded("prognosis-work-month-3")))
                .contains("A year on, %d of 100".formatted(rounded("prognosis-not-recovered-month-12")))
                .contains("as %d to %d of the chest"
                        .formatted(rounded("radiation-xray-stuk-chest"), rounded("radiation-xray-hps-chest")))
                .contains("trials with 1,804 people");
        assertThat(DESK.make(Language.EN, Recipient.aged(47)).counts())
                .extracting(Count::people)
                .containsExactly(1, (int) rounded("prevalence-disc-degeneration-age-50"), 72);
        assertThat(DESK.make(Language.FR, Recipient.aged(70)).counts())
                .extracting(Count::people)
                .containsExactly(6, (int) rounded("prevalence-disc-degeneration-age-70"), 72);
    }

    @Test
    void a_range_of_radiation_is_the_lowest_to_the_highest_that_was_published() {
        var doses = REFERENCE.figures("radiation").stream()
                .filter(figure -> figure.subject().equals("lumbar-xray"))
                .filter(figure -> figure.measure().equals("chest-xray-equivalents"))
                .mapToDouble(figure -> figure.value().orElseThrow())
                .summaryStatistics();
        assertThat(Math.round(doses.getMin())).isEqualTo(rounded("radiation-xray-stuk-chest"));
        assertThat(Math.round(doses.getMax())).isEqualTo(rounded("radiation-xray-hps-chest"));
        assertThat(figure("radiation-mri-dose").value()).hasValue(0);
    }

    @Test
    void every_sentence_of_substance_has_a_source_and_what_is_recalled_is_marked() {
        for (Recipient recipient : recipients()) {
            Handout handout = DESK.make(Language.EN, recipient);
            sections(handout).stream()
                    .flatMap(section -> section.lines().stream())
                    .filter(said -> !said.words().startsWith("Is one of these true now?"))
                    .forEach(said -> assertThat(said.sources()).as(said.words()).isNotEmpty());
            assertThat(handout.counts())
                    .allSatisfy(count -> assertThat(count.sources()).isNotEmpty());
            assertThat(handout.sources())
                    .extracting(Handout.Basis::number)
                    .isEqualTo(IntStream.rangeClosed(1, handout.sources().size())
                            .boxed()
                            .toList());
            handout.sources().stream()
                    .filter(basis -> basis.citation().startsWith("Chou et al. 2009"))
                    .forEach(basis -> assertThat(basis.status()).isEqualTo(Status.RECALLED));
            assertThat(handout.label("foot-unsigned")).contains("No clinician has signed this page off yet");
        }
    }

    @Test
    void every_sign_that_any_rule_set_calls_an_emergency_stands_in_the_first_list() {
        Set<String> emergencies = REFERENCE.ruleSets().stream()
                .flatMap(set -> set.rules().stream())
                .filter(rule -> rule.verdict() == Rule.Verdict.EMERGENCY)
                .flatMap(rule -> Stream.concat(rule.allOf().stream(), rule.anyOf().stream()))
                .collect(Collectors.toSet());
        assertThat(emergencies).hasSizeGreaterThan(4);
        assertThat(factsOf(Line.Part.EMERGENCY)).containsExactlyInAnyOrderElementsOf(emergencies);
    }

    @Test
    void every_red_flag_that_a_person_can_know_is_on_the_page() {
        Set<String> flags = REFERENCE.facts().stream()
                .filter(fact -> fact.kind().equals("red-flag"))
                .map(Fact::id)
                .filter(id -> !NOT_FOR_PATIENTS.contains(id))
                .collect(Collectors.toSet());
        Set<String> told = factsOf(Line.Part.EMERGENCY);
        told.addAll(factsOf(Line.Part.BACK));
        assertThat(told).containsAll(flags);
        assertThat(told).allSatisfy(fact -> assertThat(REFERENCE.fact(fact)).isPresent());
    }

    @Test
    void age_and_sex_change_what_is_said() {
        assertThat(words(DESK.make(Language.EN, Recipient.aged(80))))
                .anyMatch(words -> words.contains("65 or more"))
                .anyMatch(words -> words.contains("At your age, bones break more easily"));
        assertThat(words(DESK.make(Language.EN, Recipient.anyone())))
                .noneMatch(words -> words.contains("At your age"))
                .anyMatch(words -> words.contains("in 4 to 6 weeks"));
        assertThat(words(DESK.make(Language.FR, recipients().getLast())))
                .anyMatch(words -> words.contains("à partir du 24 décembre 2026"));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_easy_to_read(Language language) {
        for (Recipient recipient : recipients()) {
            Readability read = Readability.of(body(DESK.make(language, recipient)), language);
            switch (language) {
                case EN -> assertThat(read.fleschKincaidGrade()).isLessThanOrEqualTo(8);
                case FR -> assertThat(read.kandelMolesEase()).isGreaterThanOrEqualTo(65);
            }
        }
    }

    /// Counted by hand: 2 sentences, 10 words, 12 syllables; and 1 sentence, 6 words, 8 syllables.
    @Test
    void readability_is_counted_as_by_hand() {
        Readability english =
                Readability.of(List.of("Keep moving. A scan does not show what hurts people."), Language.EN);
        assertThat(english).isEqualTo(new Readability(2, 10, 12));
        assertThat(english.fleschKincaidGrade()).isCloseTo(0.39 * 5 + 11.8 * 1.2 - 15.59, within(1e-12));
        Readability french = Readability.of(List.of("Restez aussi actif que possible maintenant."), Language.FR);
        assertThat(french.words()).isEqualTo(6);
        assertThat(Readability.of(
                                List.of(
                                        "The aetiology of degenerative intervertebral pathology necessitates radiological"
                                                + " characterisation and multidisciplinary evaluation."),
                                Language.EN)
                        .fleschKincaidGrade())
                .isGreaterThan(15);
    }

    private static Set<String> numbers(Figure figure) {
        Set<String> numbers = new TreeSet<>();
        figure.value().ifPresent(value -> numbers.add(Long.toString(Math.round(value))));
        figure.n().ifPresent(n -> numbers.add(Long.toString(n)));
        Stream.of(figure.setting(), figure.subject())
                .flatMap(words -> NUMBER.matcher(words).results())
                .forEach(found -> numbers.add(found.group()));
        return numbers;
    }

    private static Figure figure(String id) {
        return REFERENCE.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long rounded(String id) {
        return Math.round(figure(id).value().orElseThrow());
    }

    private static Set<String> factsOf(Line.Part part) {
        return DESK.lines().stream()
                .filter(line -> line.part() == part)
                .flatMap(line -> line.facts().stream())
                .collect(Collectors.toSet());
    }

    private static List<Section> sections(Handout handout) {
        return List.of(handout.emergency(), handout.likely(), handout.scan(), handout.help(), handout.back());
    }

    private static List<List<Integer>> shape(Handout handout) {
        return Stream.concat(
                        sections(handout).stream()
                                .flatMap(section -> section.lines().stream().map(Said::sources)),
                        handout.counts().stream().map(Count::sources))
                .toList();
    }

    /// What a patient reads, without the small print.
    private static List<String> body(Handout handout) {
        List<String> words = new ArrayList<>();
        for (Section section : sections(handout)) {
            words.add(section.title());
            section.lines().forEach(said -> words.add(said.words()));
        }
        handout.counts().forEach(count -> words.add(count.people() + " " + count.words()));
        return words;
    }

    private static List<String> words(Handout handout) {
        List<String> words = body(handout);
        words.addAll(handout.labels().values());
        return words;
    }
}

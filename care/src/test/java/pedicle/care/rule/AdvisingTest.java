package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.care.AnySheet;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule.Modality;

class AdvisingTest {

    private static final List<Fact> FACTS = RulesOnFile.facts();
    private static final LocalDate ON = AnySheet.ON;

    private final Judge judge = new Judge(FACTS, RulesOnFile.CATALOG.codes());

    @Test
    void for_the_cauda_equina_it_is_mri_and_not_ct() {
        assertThat(judgement("acr-2021", "CT lumbar spine", Background.none(), "saddle-anaesthesia")
                        .advice())
                .containsExactly(Advice.MRI_NOT_CT);
        assertThat(judgement("acr-2021", "MRI lumbar spine", Background.none(), "saddle-anaesthesia")
                        .advice())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"acp-2011", "acr-2021", "choosing-wisely-canada"})
    void for_suspected_spondyloarthritis_no_lumbar_film(String set) {
        assertThat(judgement(set, "X-ray lumbar spine", Background.none(), "inflammatory-features")
                        .advice())
                .containsExactly(Advice.SACROILIAC_NOT_LUMBAR);
    }

    @Test
    void a_fracture_is_looked_for_by_radiograph_first() {
        Judgement judgement = judgement(
                "acp-2011", "CT lumbar spine", Background.none(), "significant-trauma", "long-term-corticosteroids");
        assertThat(judgement.modality()).isEqualTo(Modality.XRAY);
        assertThat(judgement.advice()).containsExactly(Advice.RADIOGRAPH_FIRST);
    }

    @Test
    void an_earlier_image_is_not_repeated_without_change_but_never_holds_back_an_emergency() {
        Background imaged = imaged();
        assertThat(judgement("acr-2021", "MRI lumbar spine", imaged).advice())
                .containsExactly(Advice.NO_REPEAT_WITHOUT_CHANGE);
        assertThat(judgement("acr-2021", "MRI lumbar spine", imaged, "new-or-progressing-symptoms")
                        .advice())
                .isEmpty();
        assertThat(judgement("acr-2021", "MRI lumbar spine", imaged, "urinary-retention")
                        .advice())
                .isEmpty();
    }

    @Test
    void in_pregnancy_nothing_that_radiates_is_advised() {
        for (String set : RulesOnFile.SETS) {
            Judgement judgement = judgement(
                    set, "X-ray lumbar spine", pregnant(AnySheet.PRESENT), "low-velocity-trauma", "osteoporosis");
            assertThat(judgement.verdict()).isEqualTo(Verdict.INDICATED);
            assertThat(judgement.modality()).isEqualTo(Modality.MRI);
            assertThat(judgement.advice()).contains(Advice.NO_RADIATION_IN_PREGNANCY, Advice.MRI_NOT_RADIOGRAPH);
        }
    }

    @Test
    void nothing_that_radiates_is_ever_advised_in_pregnancy_whatever_else_is_there() {
        AnySheet sheets = new AnySheet(61, FACTS);
        for (int i = 0; i < 20_000; i++) {
            FactSheet any = sheets.next();
            FactSheet sheet = new FactSheet(
                    any.facts(), any.lowBackPain(), any.adult(), any.onset(), any.sex(), pregnant(AnySheet.PRESENT));
            Judgement judgement =
                    judge.judge(sheet, RulesOnFile.set(RulesOnFile.SETS.get(i % 3)), order("CT lumbar spine"), ON);
            assertThat(judgement.modality()).isIn(Modality.MRI, Modality.NONE);
            assertThat(judgement.advice()).contains(Advice.NO_RADIATION_IN_PREGNANCY);
        }
    }

    @Test
    void where_nobody_asked_about_pregnancy_it_is_asked_before_a_radiograph_and_not_before_an_mri() {
        Judgement film = judgement(
                "acp-2011", "X-ray lumbar spine", pregnant(AnySheet.OPEN), "low-velocity-trauma", "osteoporosis");
        assertThat(film.advice()).containsExactly(Advice.ASK_ABOUT_PREGNANCY);
        assertThat(film.missing()).extracting(Question::fact).contains(Question.PREGNANCY);
        Judgement mri = judgement("acp-2011", "MRI lumbar spine", pregnant(AnySheet.OPEN), "cancer-history");
        assertThat(mri.advice()).isEmpty();
        assertThat(mri.missing()).extracting(Question::fact).doesNotContain(Question.PREGNANCY);
    }

    @Test
    void of_a_mixed_order_only_the_lumbar_part_is_spoken_of() {
        assertThat(judgement("acp-2011", "CT abdomen and pelvis, MRI lumbar spine", Background.none())
                        .advice())
                .containsExactly(Advice.ONLY_THE_LUMBAR_PART);
        assertThat(judgement("acp-2011", "CT abdomen and pelvis", Background.none())
                        .verdict())
                .isEqualTo(Verdict.NOT_LUMBAR_IMAGING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CT lumbar spine with and without contrast | | 1 | USUALLY_NOT",
                "MRI lumbar spine | | 1 | USUALLY_NOT",
                "MRI lumbar spine | intervention-candidate conservative-care-done | 1 | USUALLY_NOT",
                "CT lumbar spine | saddle-anaesthesia | 4 | MAY_BE",
                "MRI lumbar spine | saddle-anaesthesia | 4 | USUALLY",
                "X-ray lumbar spine | saddle-anaesthesia | 4 | USUALLY_NOT",
                "X-ray lumbar spine | prior-lumbar-surgery new-or-progressing-symptoms | 5 | USUALLY",
                "CT lumbar spine | low-velocity-trauma | 6 | USUALLY",
                "CT lumbar spine with contrast | cancer-history | 7 | MAY_BE",
                "MRI lumbar spine with and without contrast | immunosuppression | 7 | USUALLY"
            })
    void an_order_is_rated_by_the_acrs_variant_of_what_is_known(
            String words, String facts, int variant, Rating.Level level) {
        FactSheet sheet = sheet(Background.none(), facts == null ? new String[0] : facts.split(" "));
        Rating rating = Rating.of(judge.parts(order(words)), sheet, ON).orElseThrow();
        assertThat(rating.variant().number()).isEqualTo(variant);
        assertThat(rating.level()).isEqualTo(level);
    }

    @Test
    void after_six_weeks_and_care_in_a_candidate_mri_is_variant_three() {
        FactSheet soon = sheet(Background.none(), "intervention-candidate", "conservative-care-done");
        FactSheet later = new FactSheet(
                soon.facts(),
                soon.lowBackPain(),
                soon.adult(),
                new Onset.Since(ON.minusWeeks(6), "Condition/1"),
                soon.sex());
        assertThat(Variant.of(later, ON)).isEqualTo(Variant.AFTER_CARE);
        assertThat(Variant.of(sheet(Background.none()), ON)).isEqualTo(Variant.ACUTE);
    }

    private Judgement judgement(String set, String words, Background background, String... present) {
        return judge.judge(sheet(background, present), RulesOnFile.set(set), order(words), ON);
    }

    private static FactSheet sheet(Background background, String... present) {
        Map<String, Known> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact.id(), AnySheet.ABSENT));
        List.of(present).forEach(fact -> facts.put(fact, AnySheet.PRESENT));
        return new FactSheet(
                facts,
                AnySheet.PRESENT,
                AnySheet.PRESENT,
                new Onset.Since(ON.minusDays(10), "Condition/1"),
                Person.Sex.FEMALE,
                background);
    }

    private static Order order(String words) {
        return new Order(
                "ServiceRequest/1", new Concept(List.of(), words), List.of(), new ArrayList<>(), Optional.of(ON));
    }

    private static Background imaged() {
        Background none = Background.none();
        return new Background(
                none.pregnancy(),
                false,
                List.of(new EarlierImage("ImagingStudy/1", Modality.MRI, Optional.of(ON.minusDays(90)), "MRI")),
                none.episodes(),
                none.cancers(),
                none.steroids(),
                none.care(),
                none.inflammation(),
                none.mentions(),
                none.traces());
    }

    private static Background pregnant(Known pregnancy) {
        Background none = Background.none();
        return new Background(
                pregnancy,
                true,
                none.images(),
                none.episodes(),
                none.cancers(),
                none.steroids(),
                none.care(),
                none.inflammation(),
                none.mentions(),
                none.traces());
    }
}

package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import pedicle.care.AnySheet;
import pedicle.care.Patients;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule.Modality;
import pedicle.catalog.reference.RuleSet;

/// The ACR's seven variants and the list of Choosing Wisely Canada, written a second time as plain conditions from
/// the tables of the evidence file (section 1.8) and not from our rules. They agree with the judgement case by
/// case.
/// The third set has a test of its own, [AcpTablesTest].
class GuidelineTablesTest {

    private static final List<Fact> FACTS = RulesOnFile.facts();

    private final Judge judge = new Judge(FACTS, List.of());

    private enum Image {
        MRI,
        RADIOGRAPH,
        NONE
    }

    private record Said(Verdict verdict, Image image) {}

    @Test
    void the_acrs_variants_and_the_rules_agree_on_every_person_whom_no_added_row_touches() {
        agree("acr-2021", GuidelineTablesTest::acr, GuidelineTablesTest::isTouchedInAcr, 81);
    }

    @Test
    void the_canadian_list_and_the_rules_agree_on_every_person_whom_no_added_row_touches() {
        agree("choosing-wisely-canada", GuidelineTablesTest::canada, GuidelineTablesTest::isTouchedInCanada, 82);
    }

    @Test
    void added_rows_never_say_less_than_the_acr_or_the_canadian_list() {
        neverLess("acr-2021", GuidelineTablesTest::acr, 83);
        neverLess("choosing-wisely-canada", GuidelineTablesTest::canada, 84);
    }

    private void agree(String id, Function<FactSheet, Said> table, Predicate<FactSheet> touched, long seed) {
        RuleSet set = RulesOnFile.set(id);
        AnySheet sheets = new AnySheet(seed, FACTS);
        Map<Verdict, Integer> compared = new EnumMap<>(Verdict.class);
        for (int i = 0; i < Patients.COUNT; i++) {
            FactSheet sheet = sheets.answered();
            if (touched.test(sheet)) {
                continue;
            }
            Judgement judgement = judge.judge(sheet, set, AnySheet.ON);
            Said said = table.apply(sheet);
            if (judgement.verdict() != said.verdict() || image(judgement.modality()) != said.image()) {
                throw new AssertionError("%s says %s, the table %s, of %s".formatted(id, judgement, said, sheet));
            }
            compared.merge(said.verdict(), 1, Integer::sum);
        }
        assertThat(compared.keySet())
                .contains(Verdict.EMERGENCY, Verdict.INDICATED, Verdict.AFTER_CONSERVATIVE_CARE, Verdict.NOT_INDICATED);
        assertThat(compared.values()).allMatch(count -> count > Patients.COUNT / 2000);
    }

    private void neverLess(String id, Function<FactSheet, Said> table, long seed) {
        RuleSet set = RulesOnFile.set(id);
        AnySheet sheets = new AnySheet(seed, FACTS);
        for (int i = 0; i < Patients.COUNT; i++) {
            FactSheet sheet = sheets.answered();
            Verdict ours = judge.judge(sheet, set, AnySheet.ON).verdict();
            // To have improved is the one added row that speaks against an image, and only against one that can
            // wait.
            boolean settled = is(sheet, "improved-at-review") && !is(sheet, "new-or-progressing-symptoms");
            if (!settled && table.apply(sheet).verdict().isGraverThan(ours)) {
                throw new AssertionError("%s says %s, less than the table, of %s".formatted(id, ours, sheet));
            }
        }
    }

    /// ACR 2021: the image that is usually appropriate in each variant, the gravest variant first.
    private static Said acr(FactSheet s) {
        // Variant 4, and by the evidence file's urgency table a progressive motor deficit with it.
        if (cauda(s) || motor(s)) {
            return new Said(Verdict.EMERGENCY, Image.MRI);
        }
        // Variant 7: suspected cancer or infection, immunosuppression.
        if (is(s, "cancer-history")
                || is(s, "cancer-strong-suspicion")
                || is(s, "cancer-multiple-risks")
                || is(s, "immunosuppression")
                || (is(s, "fever") && (is(s, "injecting-drug-use") || is(s, "recent-infection")))) {
            return new Said(Verdict.INDICATED, Image.MRI);
        }
        // Variant 6: low-velocity trauma, osteoporosis, chronic steroids; the elderly below.
        if (is(s, "low-velocity-trauma") || is(s, "osteoporosis") || is(s, "long-term-corticosteroids")) {
            return new Said(Verdict.INDICATED, Image.RADIOGRAPH);
        }
        // Variant 5: lumbar surgery before, new or progressing symptoms.
        if (is(s, "prior-lumbar-surgery") && is(s, "new-or-progressing-symptoms")) {
            return new Said(Verdict.INDICATED, Image.MRI);
        }
        // Variant 3: a candidate whose symptoms persist after six weeks of optimal management.
        boolean sixWeeks = s.hasLastedWeeks(6, AnySheet.ON) && is(s, "conservative-care-done");
        if (is(s, "intervention-candidate") && sixWeeks) {
            return new Said(Verdict.INDICATED, Image.MRI);
        }
        // Variant 6 again.
        if (is(s, "age-over-70") || is(s, "fracture-age")) {
            return new Said(Verdict.INDICATED, Image.RADIOGRAPH);
        }
        if (is(s, "intervention-candidate")) {
            return new Said(Verdict.AFTER_CONSERVATIVE_CARE, Image.MRI);
        }
        // Variants 1 and 2, with or without radiculopathy.
        return new Said(Verdict.NOT_INDICATED, Image.NONE);
    }

    /// Rows for what the seven variants don't name, or don't name as enough.
    private static boolean isTouchedInAcr(FactSheet s) {
        boolean oneSign = (is(s, "fever") || is(s, "recent-infection"))
                && !(is(s, "fever") && (is(s, "injecting-drug-use") || is(s, "recent-infection")));
        return is(s, "suspected-aaa")
                || is(s, "weight-loss")
                || (is(s, "injecting-drug-use") && !is(s, "fever"))
                || oneSign
                || is(s, "significant-trauma")
                || is(s, "inflammatory-features")
                || is(s, "improved-at-review");
    }

    /// Choosing Wisely Canada, radiology and family medicine: no image unless one of the flags; disc or stenosis
    /// only
    /// after six weeks and where surgery is considered. Images are ours: MRI for all but a fracture.
    private static Said canada(FactSheet s) {
        // Cauda equina syndrome, severe or progressive deficit.
        if (cauda(s) || motor(s)) {
            return new Said(Verdict.EMERGENCY, Image.MRI);
        }
        // Suspected epidural abscess or infection; suspected cancer.
        boolean infection = is(s, "fever")
                && (is(s, "injecting-drug-use") || is(s, "recent-infection") || is(s, "immunosuppression"));
        boolean cancer = is(s, "cancer-history") || is(s, "cancer-strong-suspicion") || is(s, "cancer-multiple-risks");
        if (infection || cancer) {
            return new Said(Verdict.INDICATED, Image.MRI);
        }
        // Suspected compression fracture.
        if (is(s, "significant-trauma")) {
            return new Said(Verdict.INDICATED, Image.RADIOGRAPH);
        }
        // Suspected disc herniation or stenosis.
        if ((is(s, "radiculopathy") || is(s, "stenosis-symptoms")) && is(s, "intervention-candidate")) {
            boolean sixWeeks = s.hasLastedWeeks(6, AnySheet.ON) && is(s, "conservative-care-done");
            return new Said(sixWeeks ? Verdict.INDICATED : Verdict.AFTER_CONSERVATIVE_CARE, Image.MRI);
        }
        return new Said(Verdict.NOT_INDICATED, Image.NONE);
    }

    private static boolean isTouchedInCanada(FactSheet s) {
        boolean risk = is(s, "injecting-drug-use") || is(s, "recent-infection") || is(s, "immunosuppression");
        return is(s, "suspected-aaa")
                || is(s, "weight-loss")
                || (is(s, "fever") != risk)
                || is(s, "osteoporosis")
                || is(s, "long-term-corticosteroids")
                || is(s, "fracture-age")
                || (is(s, "low-velocity-trauma") && is(s, "age-over-70"))
                || (is(s, "prior-lumbar-surgery") && is(s, "new-or-progressing-symptoms"))
                || is(s, "inflammatory-features")
                || is(s, "improved-at-review");
    }

    private static boolean cauda(FactSheet s) {
        return is(s, "urinary-retention") || is(s, "faecal-incontinence") || is(s, "saddle-anaesthesia");
    }

    private static boolean motor(FactSheet s) {
        return is(s, "progressive-motor-weakness") || is(s, "multilevel-motor-deficit");
    }

    private static Image image(Modality modality) {
        return switch (modality) {
            case MRI, MRI_CONTRAST -> Image.MRI;
            case XRAY, SI_JOINT_XRAY -> Image.RADIOGRAPH;
            case NONE, CT -> Image.NONE;
        };
    }

    private static boolean is(FactSheet sheet, String fact) {
        return sheet.known(fact).isPresent();
    }
}

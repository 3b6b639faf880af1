package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pedicle.care.AnySheet;
import pedicle.care.Patients;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule.Modality;
import pedicle.catalog.reference.RuleSet;

/// The American College of Physicians' table of 2011 (Chou 2011), written a second time as plain conditions from
/// the table in the evidence file and not from our rules, agrees with the judgement case by case.
class AcpTablesTest {

    private static final int SHEETS = Patients.COUNT;
    private static final List<Fact> FACTS = RulesOnFile.facts();

    private final Judge judge = new Judge(FACTS, List.of());
    private final RuleSet acp = RulesOnFile.set("acp-2011");

    private record Said(Verdict verdict, boolean mri) {}

    @Test
    void the_table_and_the_rules_agree_on_every_person_whom_no_added_safety_row_touches() {
        AnySheet sheets = new AnySheet(11, FACTS);
        Map<Verdict, Integer> compared = new EnumMap<>(Verdict.class);
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.answered();
            if (isTouchedByAnAddedRow(sheet)) {
                continue;
            }
            Judgement judgement = judge.judge(sheet, acp, AnySheet.ON);
            Said table = table(sheet);
            assertThat(judgement.verdict()).as(sheet::toString).isEqualTo(table.verdict());
            assertThat(judgement.modality() == Modality.MRI).as(sheet::toString).isEqualTo(table.mri());
            compared.merge(table.verdict(), 1, Integer::sum);
        }
        assertThat(compared.keySet())
                .contains(Verdict.EMERGENCY, Verdict.INDICATED, Verdict.AFTER_CONSERVATIVE_CARE, Verdict.NOT_INDICATED);
        assertThat(compared.values()).allMatch(count -> count > SHEETS / 700);
    }

    @Test
    void the_added_safety_rows_never_say_less_than_the_table() {
        AnySheet sheets = new AnySheet(12, FACTS);
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.answered();
            Verdict ours = judge.judge(sheet, acp, AnySheet.ON).verdict();
            assertThat(table(sheet).verdict().isGraverThan(ours))
                    .as(sheet::toString)
                    .isFalse();
        }
    }

    private static Said table(FactSheet s) {
        // Immediate.
        if (is(s, "urinary-retention") || is(s, "faecal-incontinence") || is(s, "saddle-anaesthesia")) {
            return new Said(Verdict.EMERGENCY, true);
        }
        if (is(s, "progressive-motor-weakness") || is(s, "multilevel-motor-deficit")) {
            return new Said(Verdict.EMERGENCY, true);
        }
        if (is(s, "fever") && (is(s, "injecting-drug-use") || is(s, "recent-infection"))) {
            return new Said(Verdict.INDICATED, true);
        }
        if (is(s, "cancer-history")) {
            return new Said(Verdict.INDICATED, true);
        }
        if (is(s, "cancer-strong-suspicion") || is(s, "cancer-multiple-risks")) {
            return new Said(Verdict.INDICATED, false);
        }
        // No imaging.
        boolean settled = is(s, "improved-at-review") || is(s, "imaged-before-without-change");
        if (settled && !is(s, "new-or-progressing-symptoms")) {
            return new Said(Verdict.NOT_INDICATED, false);
        }
        // After about a month.
        boolean nerve = (is(s, "radiculopathy") || is(s, "stenosis-symptoms")) && is(s, "intervention-candidate");
        boolean weakCancer = is(s, "weight-loss") || is(s, "age-over-50");
        boolean fracture = is(s, "osteoporosis")
                || is(s, "long-term-corticosteroids")
                || is(s, "significant-trauma")
                || is(s, "fracture-age");
        if (nerve || weakCancer || fracture || is(s, "inflammatory-features")) {
            boolean tried = s.hasLastedWeeks(4, AnySheet.ON) && is(s, "conservative-care-done");
            return new Said(tried ? Verdict.INDICATED : Verdict.AFTER_CONSERVATIVE_CARE, nerve);
        }
        return new Said(Verdict.NOT_INDICATED, false);
    }

    /// The rows that the rule set adds to the guideline, each marked so in its note.
    private static boolean isTouchedByAnAddedRow(FactSheet s) {
        boolean fragile = is(s, "osteoporosis")
                || is(s, "long-term-corticosteroids")
                || is(s, "age-over-70")
                || is(s, "fracture-age");
        return is(s, "suspected-aaa")
                || is(s, "immunosuppression")
                || is(s, "fever") != (is(s, "injecting-drug-use") || is(s, "recent-infection"))
                || (is(s, "weight-loss") && is(s, "age-over-50"))
                || ((is(s, "significant-trauma") || is(s, "low-velocity-trauma")) && fragile)
                || (is(s, "age-over-70") && is(s, "long-term-corticosteroids"))
                || (is(s, "prior-lumbar-surgery") && is(s, "new-or-progressing-symptoms"));
    }

    private static boolean is(FactSheet sheet, String fact) {
        return sheet.known(fact).isPresent();
    }
}

package pedicle.care.rule;

import java.time.LocalDate;
import java.util.stream.Stream;

/// The seven variants of the ACR's Appropriateness Criteria for low back pain (2021).
public enum Variant {
    ACUTE(1, "acute pain without red flags or earlier care"),
    LONG(2, "subacute or chronic pain without red flags or earlier care"),
    AFTER_CARE(3, "pain that outlasts six weeks of care in a candidate for surgery or intervention"),
    CAUDA_EQUINA(4, "suspected cauda equina syndrome"),
    AFTER_SURGERY(5, "new or progressing symptoms after lumbar surgery"),
    FRACTURE(6, "low-velocity trauma, osteoporosis, old age or long-term corticosteroids"),
    CANCER_OR_INFECTION(7, "suspected cancer or infection, or weakened immunity");

    /// Acute is up to four weeks (recalled; the variant's title only says acute).
    private static final int ACUTE_WEEKS = 4;

    private static final int CARE_WEEKS = 6;

    private final int number;
    private final String title;

    Variant(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public String title() {
        return title;
    }

    public int number() {
        return number;
    }

    /// The variant of what is known to be present. What nobody recorded does not count, as a rating looks at the
    /// request as it stands; the gravest variant wins.
    public static Variant of(FactSheet sheet, LocalDate on) {
        if (any(
                sheet,
                "urinary-retention",
                "faecal-incontinence",
                "saddle-anaesthesia",
                "progressive-motor-weakness",
                "multilevel-motor-deficit")) {
            return CAUDA_EQUINA;
        }
        boolean twoRisks = any(sheet, "weight-loss") && any(sheet, "age-over-50");
        if (twoRisks
                || any(
                        sheet,
                        "cancer-history",
                        "cancer-strong-suspicion",
                        "cancer-multiple-risks",
                        "fever",
                        "injecting-drug-use",
                        "recent-infection",
                        "immunosuppression")) {
            return CANCER_OR_INFECTION;
        }
        if (any(
                sheet,
                "low-velocity-trauma",
                "significant-trauma",
                "osteoporosis",
                "long-term-corticosteroids",
                "age-over-70",
                "fracture-age")) {
            return FRACTURE;
        }
        if (any(sheet, "prior-lumbar-surgery") && any(sheet, "new-or-progressing-symptoms")) {
            return AFTER_SURGERY;
        }
        if (any(sheet, "intervention-candidate")
                && any(sheet, "conservative-care-done")
                && sheet.hasLastedWeeks(CARE_WEEKS, on)) {
            return AFTER_CARE;
        }
        return sheet.hasLastedWeeks(ACUTE_WEEKS, on) ? LONG : ACUTE;
    }

    private static boolean any(FactSheet sheet, String... facts) {
        return Stream.of(facts).anyMatch(fact -> sheet.known(fact).isPresent());
    }
}

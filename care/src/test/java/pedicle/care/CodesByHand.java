package pedicle.care;

import java.util.List;
import pedicle.catalog.reference.Code;

/// A few codes of each set that the tests need, written by hand.
public final class CodesByHand {

    public static final String CPT = "http://www.ama-assn.org/go/cpt";
    public static final String SNOMED = "http://snomed.info/sct";
    public static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private CodesByHand() {}

    public static List<Code> all() {
        return List.of(
                code("lumbar-imaging", CPT, "72100", "xray"),
                code("lumbar-imaging", CPT, "72131", "ct"),
                code("lumbar-imaging", CPT, "72133", "ct"),
                code("lumbar-imaging", CPT, "72148", "mri"),
                code("sacroiliac-imaging", CPT, "72202", "xray"),
                code("spine-imaging-other", CPT, "72141", "mri"),
                code("low-back-pain", SNOMED, "279039007", ""),
                code("low-back-pain", SNOMED, "23056005", ""),
                prefix("low-back-pain", "M54.5"),
                code("low-back-pain", ICD, "M54.16", ""),
                prefix("flag-cancer", "C5"),
                prefix("flag-fever", "R50"),
                prefix("flag-urinary-retention", "R33"),
                prefix("flag-osteoporosis", "M81"),
                prefix("flag-trauma", "S32"),
                prefix("flag-injecting-drugs", "F11.2"),
                prefix("flag-infection", "A41"),
                code("flag-corticosteroids", RXNORM, "312617", ""));
    }

    private static Code code(String set, String system, String code, String modality) {
        return new Code(set, system, code, Code.Match.EXACT, code, modality, RulesOnFile.ground(set));
    }

    private static Code prefix(String set, String code) {
        return new Code(set, ICD, code, Code.Match.PREFIX, code, "", RulesOnFile.ground(set));
    }
}

package pedicle.measure.generate;

/// A code with its words.
record Coding(String system, String code, String words) {

    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    static Coding icd(String code, String words) {
        return new Coding(ICD, code, words);
    }

    static Coding cpt(String code, String words) {
        return new Coding(CPT, code, words);
    }

    static Coding rxnorm(String code, String words) {
        return new Coding(RXNORM, code, words);
    }
}

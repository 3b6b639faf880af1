package pedicle.lakeside;

import org.hl7.fhir.r4.model.CodeableConcept;

/// The code systems of the export and low back pain's own codes.
final class Codes {

    static final String SNOMED = "http://snomed.info/sct";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String CPT = "http://www.ama-assn.org/go/cpt";
    static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    static final String LOW_BACK_PAIN = "279039007";

    private Codes() {}

    static CodeableConcept lowBackPain() {
        CodeableConcept concept = new CodeableConcept().setText("Low back pain");
        concept.addCoding().setSystem(SNOMED).setCode(LOW_BACK_PAIN).setDisplay("Low back pain (finding)");
        concept.addCoding().setSystem(ICD10).setCode("M54.50").setDisplay("Low back pain, unspecified");
        return concept;
    }

    static boolean has(CodeableConcept concept, String code) {
        return concept.getCoding().stream().anyMatch(c -> code.equals(c.getCode()));
    }
}

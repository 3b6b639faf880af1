package pedicle.lakeside;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

/// A diagnosis that calls for imaging, as the export codes it. `plantedWeight` is its share among planted ones;
/// days are how long before the index visit a planted one is dated; one that does not `persist` is planted at a
/// last visit only.
record RedFlag(
        String kind,
        String snomed,
        String display,
        String icd10,
        String icd10Display,
        int plantedWeight,
        int leastDaysBefore,
        int mostDaysBefore,
        boolean persists) {

    RedFlag {
        if (leastDaysBefore < 0 || mostDaysBefore < leastDaysBefore || plantedWeight < 0) {
            throw new IllegalArgumentException("days and weight of " + display + " are out of order");
        }
    }

    CodeableConcept concept() {
        CodeableConcept concept = new CodeableConcept().setText(display);
        concept.addCoding().setSystem(Codes.SNOMED).setCode(snomed).setDisplay(display);
        return withIcd10(concept);
    }

    boolean isIn(Condition condition) {
        return Codes.has(condition.getCode(), snomed);
    }

    /// Synthea codes SNOMED only; claims-like readers need ICD-10-CM beside it.
    CodeableConcept withIcd10(CodeableConcept concept) {
        concept.addCoding().setSystem(Codes.ICD10).setCode(icd10).setDisplay(icd10Display);
        return concept;
    }
}

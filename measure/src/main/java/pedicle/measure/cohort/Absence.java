package pedicle.measure.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an export does not hold, and what can't be seen for it.
public final class Absence {

    private Absence() {}

    public static List<String> of(Exports export, List<String> lacking) {
        List<String> absences = new ArrayList<>();
        for (String type : lacking) {
            absences.add(
                    "The export has no %s file (the type is a word of the file's name): every figure needs it, so there are none."
                            .formatted(type));
        }
        if (lacking.isEmpty()) {
            if (!export.has(ResourceType.ENCOUNTER)) {
                absences.add("The export has no Encounter file: visits are taken from claims.");
            }
            if (!export.has(ResourceType.CONDITION)) {
                absences.add("The export has no Condition file: diagnoses are those of claims alone.");
            }
            if (!export.has(ResourceType.PROCEDURE) && !export.hasClaims()) {
                absences.add("The export has no Procedure file: images are counted from %s alone, and flags that"
                                .formatted(imagesFrom(export))
                        + " only a procedure shows (surgery) are not seen.");
            }
            if (!export.has(ResourceType.MEDICATION_REQUEST) && !export.has(ResourceType.MEDICATION_DISPENSE)) {
                absences.add(
                        "The export has no MedicationRequest or MedicationDispense file: flags and exclusions that only"
                                + " a medicine shows are not seen.");
            }
        }
        return absences;
    }

    private static String imagesFrom(Exports export) {
        return Stream.of(ResourceType.IMAGING_STUDY, ResourceType.DIAGNOSTIC_REPORT)
                .filter(export::has)
                .map(ResourceType::fhirName)
                .collect(Collectors.joining(" and "));
    }
}

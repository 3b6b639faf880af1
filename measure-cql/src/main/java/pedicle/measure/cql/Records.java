package pedicle.measure.cql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import pedicle.measure.cohort.Export;
import pedicle.measure.cohort.ResourceType;

/// An export's resources by patient, as lines of text, and what practitioners and organizations are known
/// by.
record Records(
        SequencedMap<String, List<String>> byPatient,
        Map<String, String> practitioners,
        Map<String, String> organizations,
        boolean dispensingsKnown,
        boolean imagesReported,
        List<String> warnings) {

    static Records read(Export export, Terminology terminology) {
        Map<ResourceType, Lines> types = new EnumMap<>(ResourceType.class);
        export.files().forEach((type, files) -> types.put(type, Lines.read(type, files, terminology)));
        return new Records(
                byPatient(types),
                identifiers(types, ResourceType.PRACTITIONER),
                identifiers(types, ResourceType.ORGANIZATION),
                !of(types, ResourceType.MEDICATION_DISPENSE).isEmpty(),
                of(types, ResourceType.DIAGNOSTIC_REPORT).values().stream().anyMatch(Lines.Line::ofImage),
                Stream.concat(
                                types.values().stream().flatMap(lines -> lines.leftOut().stream()),
                                types.values().stream().flatMap(lines -> lines.repeated().stream()))
                        .toList());
    }

    private static SequencedMap<String, List<String>> byPatient(Map<ResourceType, Lines> types) {
        SequencedMap<String, List<String>> patients = new TreeMap<>();
        of(types, ResourceType.PATIENT).values().forEach(line -> {
            if (!line.patient().isEmpty()) {
                patients.put(line.patient(), new ArrayList<>(List.of(line.text())));
            }
        });
        Map<String, Lines.Line> medicines = of(types, ResourceType.MEDICATION);
        types.forEach((type, lines) -> {
            if (type != ResourceType.PATIENT) {
                lines.byId().values().forEach(line -> give(patients, medicines, line));
            }
        });
        return patients;
    }

    /// To its patient, with the medicine that it refers to; nobody of the export gets what is nobody's.
    private static void give(Map<String, List<String>> patients, Map<String, Lines.Line> medicines, Lines.Line line) {
        List<String> its = patients.get(line.patient());
        if (its != null) {
            its.add(line.text());
            Lines.Line medicine = medicines.get(line.medicine());
            if (medicine != null) {
                its.add(medicine.text());
            }
        }
    }

    private static Map<String, Lines.Line> of(Map<ResourceType, Lines> types, ResourceType type) {
        Lines lines = types.get(type);
        return lines == null ? Map.of() : lines.byId();
    }

    private static Map<String, String> identifiers(Map<ResourceType, Lines> types, ResourceType type) {
        Lines lines = types.get(type);
        return lines == null ? Map.of() : lines.identifiers();
    }
}

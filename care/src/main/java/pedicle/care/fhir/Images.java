package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.care.rule.Concept;
import pedicle.care.rule.Entry;

/// Reads images that were made: studies, and the reports on them. Of a report that is no image's the rules find no
/// lumbar image and leave it alone.
final class Images {

    private Images() {}

    static Optional<Entry> study(JsonNode study) {
        if (EntryReader.NOT_DONE.contains(study.path("status").asText(""))) {
            return Optional.empty();
        }
        List<Concept.Coding> codings = new ArrayList<>();
        List<String> words = new ArrayList<>();
        study.path("procedureCode").forEach(code -> add(Fhir.concept(code), codings, words));
        words.add(study.path("description").asText(""));
        study.path("modality").forEach(code -> words.add(modality(code)));
        for (JsonNode series : study.path("series")) {
            words.add(modality(series.path("modality")));
            words.add(series.path("bodySite").path("display").asText(""));
        }
        return Optional.of(new Entry.Imaged(Fhir.address(study), concept(codings, words), Fhir.day(study, "started")));
    }

    static Optional<Entry> report(JsonNode report) {
        if (EntryReader.NOT_DONE.contains(report.path("status").asText(""))) {
            return Optional.empty();
        }
        return Optional.of(new Entry.Imaged(
                Fhir.address(report),
                Fhir.concept(report.path("code")),
                Fhir.day(report, "effectiveDateTime", "effectivePeriod", "issued")));
    }

    private static void add(Concept concept, List<Concept.Coding> codings, List<String> words) {
        codings.addAll(concept.codings());
        words.add(concept.words());
    }

    private static Concept concept(List<Concept.Coding> codings, List<String> words) {
        return new Concept(
                codings,
                String.join(
                        " ",
                        words.stream()
                                .filter(word -> !word.isBlank())
                                .distinct()
                                .toList()));
    }

    /// DICOM's short names of modalities in the words that an order would use.
    private static String modality(JsonNode coding) {
        return switch (coding.path("code").asText("")) {
            case "MR" -> "MRI";
            case "CT" -> "CT";
            case "CR", "DX", "RG" -> "radiograph";
            default -> "";
        };
    }
}

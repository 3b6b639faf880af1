package pedicle.measure.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One invented person's record, and where the person stands by the definition `presenting`.
record Life(
        String id,
        boolean female,
        LocalDate born,
        String clinician,
        List<Visit> visits,
        List<Problem> problems,
        List<Deed> deeds,
        List<Medicine> medicines,
        Truth truth) {

    Life {
        visits = List.copyOf(visits);
        problems = List.copyOf(problems);
        deeds = List.copyOf(deeds);
        medicines = List.copyOf(medicines);
    }

    /// An encounter; `reason` is what it was for.
    record Visit(String id, LocalDate day, String setting, String status, Coding reason) {}

    /// A condition, found at the visit `at` or, where that is empty, recorded by itself.
    record Problem(String id, Coding what, LocalDate onset, String verification, String at) {}

    /// A procedure; an image has an order and a study beside it.
    record Deed(String id, Coding what, LocalDate day, String status, Optional<String> modality) {}

    record Medicine(String id, Coding what, LocalDate day, int days) {}

    /// `index` is empty where the person has no visit that counts; then `excludedFor` says why.
    record Truth(
            Optional<LocalDate> index,
            List<String> excludedFor,
            Optional<LocalDate> imaged,
            String modality,
            boolean indicated) {
        Truth {
            excludedFor = List.copyOf(excludedFor);
        }

        boolean eligible() {
            return excludedFor.isEmpty();
        }
    }
}

package pedicle.measure.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of a claim that was made, or of a payer's answer to it: when, for what, what was done, by whom.
///
/// `when` is empty where nothing says so. `clinicians` is who saw the patient, `asked` who asked for what was done.
record ClaimLine(
        String patient,
        Optional<Days> when,
        Set<Coded> diagnoses,
        Set<Coded> done,
        boolean mayBeVisit,
        Optional<String> clinician,
        Optional<String> asked) {

    /// A code as it is written.
    record Coded(String system, String code) {}

    ClaimLine {
        diagnoses = Set.copyOf(diagnoses);
        done = Set.copyOf(done);
    }

    /// Everything that it is coded with.
    List<Coded> coded() {
        return java.util.stream.Stream.concat(diagnoses.stream(), done.stream()).toList();
    }
}

package pedicle.measure.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One line of a claim that was made, or of a payer's answer to it: when, for what, what was done, by whom.
///
/// `principal` is the claim's principal diagnosis, or several; empty where nobody says. `when` is empty where nothing
/// says so. `about` is the diagnoses that the line itself is for, `stated` all that the claim states. `clinician` is
/// who saw the patient, `asked` who asked for what was done.
public record ClaimLine(
        String patient,
        Optional<Days> when,
        Set<Coded> about,
        Set<Coded> stated,
        Set<Coded> done,
        Set<Coded> principal,
        boolean mayBeVisit,
        Optional<String> clinician,
        Optional<String> asked) {

    /// A code as it is written.
    public record Coded(String system, String code) {}

    public ClaimLine {
        about = Set.copyOf(about);
        stated = Set.copyOf(stated);
        done = Set.copyOf(done);
        principal = Set.copyOf(principal);
    }

    /// Everything that it is coded with.
    List<Coded> coded() {
        return Stream.concat(stated.stream(), done.stream()).toList();
    }
}

package pedicle.measure.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the second implementation says of one episode, or of a person without any.
record Verdict(
        String patient,
        Optional<LocalDate> index,
        List<String> reasons,
        Optional<LocalDate> imagedOn,
        String modality,
        boolean flagged,
        Optional<Aged> age) {

    record Aged(long youngest, long oldest) {}

    boolean eligible() {
        return reasons.isEmpty();
    }

    /// The line of the patients file.
    String line() {
        return String.join(
                ",",
                patient,
                index.map(LocalDate::toString).orElse(""),
                String.valueOf(eligible()),
                String.join(";", reasons),
                imagedOn.map(LocalDate::toString).orElse(""),
                modality,
                index.isPresent() ? String.valueOf(flagged) : "");
    }
}

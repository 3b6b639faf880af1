package pedicle.care.hooks;

import java.util.Locale;
import java.util.Optional;

/// Why an order was kept against the card. Each is a finding's beginning: it flows back to the study.
public enum OverrideReason {
    PATIENT_ASKS("The patient asks for it"),
    PATIENT_NEEDS_REASSURANCE("The patient needs reassurance"),
    NO_TIME("No time to explain now"),
    MAY_BE_MISSING_SOMETHING("I may be missing something"),
    INSURER_OR_EMPLOYER("The insurer or employer requires it"),
    ANOTHER_CLINICIAN_ASKED("Another clinician asked for it"),
    CLINICAL_REASON_NOT_IN_RECORD("A clinical reason that is not in the record"),
    DISAGREE_WITH_GUIDELINE("I disagree with the guideline");

    static final String SYSTEM = "https://pedicle.example/override-reason";

    private final String display;

    OverrideReason(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }

    /// Such as `patient-asks`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<OverrideReason> of(String code) {
        for (OverrideReason reason : values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

package pedicle.care.hooks;

import java.util.Locale;
import java.util.Optional;

/// Why an order was kept against the card. Each is a finding's beginning: it flows back to the study.
public enum OverrideReason {
    PATIENT_ASKS("The patient asks for it", "patient-pressure"),
    PATIENT_NEEDS_REASSURANCE("The patient needs reassurance", "scan-reassures"),
    NO_TIME("No time to explain now", "no-time"),
    MAY_BE_MISSING_SOMETHING("I may be missing something", "fear-of-missing"),
    INSURER_OR_EMPLOYER("The insurer or employer requires it", "outside-demand"),
    ANOTHER_CLINICIAN_ASKED("Another clinician asked for it", "outside-demand"),
    CLINICAL_REASON_NOT_IN_RECORD("A clinical reason that is not in the record", ""),
    DISAGREE_WITH_GUIDELINE("I disagree with the guideline", "experience-over-guideline");

    static final String SYSTEM = "https://pedicle.example/override-reason";

    private final String display;
    private final String theme;

    OverrideReason(String display, String theme) {
        this.display = display;
        this.theme = theme;
    }

    public String display() {
        return display;
    }

    /// The slug of the finding for which this is evidence; empty for a clinical reason, which is no barrier.
    public Optional<String> theme() {
        return Optional.of(theme).filter(slug -> !slug.isEmpty());
    }

    /// Such as `patient-asks`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OverrideReason> of(String code) {
        for (OverrideReason reason : values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

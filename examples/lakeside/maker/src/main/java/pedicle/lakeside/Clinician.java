package pedicle.lakeside;

import java.util.Locale;

/// An invented clinician. `lean` is added to the style's share of imaging, in both periods.
record Clinician(String code, String practice, boolean nursePractitioner, Style style, double lean, double panel) {

    Clinician {
        if (Math.abs(lean) > 0.05 || panel <= 0) {
            throw new IllegalArgumentException("a lean within 0.05 and a panel above 0: " + lean + ", " + panel);
        }
    }

    double share(Period period) {
        return style.share(period) + lean;
    }

    /// The interview theme that this clinician's card answers, in turn.
    String theme() {
        return switch (Integer.parseInt(code.substring(1)) % 3) {
            case 1 -> "patient-pressure";
            case 2 -> "fear-of-missing";
            default -> "no-time";
        };
    }

    String practitionerId() {
        return "lakeside-" + code.toLowerCase(Locale.ROOT);
    }

    String organizationId() {
        return Directory.practiceId(practice);
    }
}

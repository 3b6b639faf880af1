package pedicle.care.rule;

import java.util.List;
import java.util.Locale;

/// How the record stands to NICE's rule for suspected axial spondyloarthritis (NG65): pain that began before 45 and
/// has lasted more than three months, and four of its features; with exactly three, HLA-B27 decides.
public record Inflammation(Known beganBefore45, Known lastedThreeMonths, List<Feature> features) {

    /// The features that NG65 counts.
    public enum Sign {
        BEGAN_BEFORE_35,
        WAKES_IN_SECOND_HALF_OF_NIGHT,
        BUTTOCK_PAIN,
        BETTER_WITH_MOVEMENT,
        BETTER_WITHIN_48_HOURS_OF_ANTI_INFLAMMATORY,
        RELATIVE_WITH_SPONDYLOARTHRITIS,
        ARTHRITIS,
        ENTHESITIS,
        PSORIASIS;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public record Feature(Sign sign, Known.Present known) {}

    public enum Advice {
        REFER,
        HLA_B27,
        NOT_ENOUGH
    }

    private static final int ENOUGH = 4;

    public Inflammation {
        features = List.copyOf(features);
    }

    static Inflammation none() {
        return new Inflammation(new Known.NotRecorded(), new Known.NotRecorded(), List.of());
    }

    public Advice advice() {
        if (!beganBefore45.isPresent() || !lastedThreeMonths.isPresent() || features.size() < ENOUGH - 1) {
            return Advice.NOT_ENOUGH;
        }
        return features.size() >= ENOUGH ? Advice.REFER : Advice.HLA_B27;
    }
}

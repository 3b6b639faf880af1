package pedicle.care.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// For whom the handout is, as far as its words depend on it: nothing by which anybody could be known.
///
/// `review` is the day from which care has lasted long enough to look again.
public record Recipient(OptionalInt age, Bones bones, Optional<LocalDate> review) {

    /// The ages for which the catalog says what scans show.
    private static final int YOUNGEST = 20;

    private static final int OLDEST = 80;

    /// The age that stands for people whose age we do not know.
    private static final int MIDDLE = 40;

    /// Whether age and sex make a broken bone likelier: a man over 65, a woman over 75 (Chou 2011).
    public enum Bones {
        BREAK_EASIER,
        AS_OTHERS
    }

    public Recipient {
        if (age.isPresent() && (age.getAsInt() < 18 || age.getAsInt() > 120)) {
            throw new IllegalArgumentException("the handout is for adults of 18 to 120 years: " + age.getAsInt());
        }
    }

    /// Nobody in particular.
    public static Recipient anyone() {
        return new Recipient(OptionalInt.empty(), Bones.AS_OTHERS, Optional.empty());
    }

    /// Somebody of whom only the age is known.
    public static Recipient aged(int years) {
        return new Recipient(
                OptionalInt.of(years), years > 75 ? Bones.BREAK_EASIER : Bones.AS_OTHERS, Optional.empty());
    }

    boolean isOver(int years) {
        return age.isPresent() && age.getAsInt() > years;
    }

    /// The nearest age of which the catalog has a figure.
    int scanAge() {
        int nearest = (age.orElse(MIDDLE) + 5) / 10 * 10;
        return Math.clamp(nearest, YOUNGEST, OLDEST);
    }
}

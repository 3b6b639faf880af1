package pedicle.care.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/// The person for whom the image is ordered, as far as the rules ask.
public record Person(Optional<Day> born, Sex sex) {

    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        NOT_RECORDED
    }

    /// Whether the person is older than so many completed years. A birth date of a year only may leave it open.
    public Known isOver(int years, LocalDate on) {
        if (born.isEmpty() || born.get().earliest().isAfter(on)) {
            return new Known.NotRecorded();
        }
        Day day = born.get();
        if (age(day.latest(), on) > years) {
            return new Known.Present("Patient.birthDate", Optional.empty(), "over " + years);
        }
        if (age(day.earliest(), on) <= years) {
            return new Known.Absent("Patient.birthDate", Optional.empty(), "not over " + years);
        }
        return new Known.NotRecorded();
    }

    /// Completed years; of a birth date without a day the least they can be.
    public OptionalInt years(LocalDate on) {
        return born.filter(day -> !day.earliest().isAfter(on)).stream()
                .mapToInt(day -> Math.max(0, age(day.latest(), on)))
                .findFirst();
    }

    private static int age(LocalDate born, LocalDate on) {
        return Period.between(born, on).getYears();
    }
}

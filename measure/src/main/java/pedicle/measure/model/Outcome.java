package pedicle.measure.model;

import java.util.Optional;
import java.util.function.Function;

/// What a calculation gives: its value, or the reason why there is none, in a sentence.
public sealed interface Outcome<T> {

    record Found<T>(T value) implements Outcome<T> {}

    record Refused<T>(Reason reason, String why) implements Outcome<T> {}

    /// Why a number can't be had from these data.
    enum Reason {
        TOO_FEW_MONTHS,
        TOO_FEW_UNITS,
        MONTHS_MISSING,
        /// Everyone or no one was imaged, or all are alike.
        NO_VARIATION,
        /// Nothing in the data tells the effect from something else in the model.
        NO_CONTRAST,
        /// A group in which everyone or no one was imaged pushes a coefficient to infinity.
        SEPARATION,
        NO_CONVERGENCE
    }

    static <T> Outcome<T> refuse(Reason reason, String why) {
        return new Refused<>(reason, why);
    }

    default Optional<T> found() {
        return switch (this) {
            case Found<T> it -> Optional.of(it.value());
            case Refused<T> _ -> Optional.empty();
        };
    }

    default Optional<Refused<T>> refused() {
        return switch (this) {
            case Found<T> _ -> Optional.empty();
            case Refused<T> it -> Optional.of(it);
        };
    }

    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Found<T> it -> next.apply(it.value());
            case Refused<T> it -> new Refused<>(it.reason(), it.why());
        };
    }

    default <U> Outcome<U> map(Function<T, U> next) {
        return then(value -> new Found<>(next.apply(value)));
    }
}

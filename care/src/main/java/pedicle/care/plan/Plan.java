package pedicle.care.plan;

import java.util.Map;

/// A plan that stands. `help` is what makes it easier, where the person was not sure at first; else it is empty.
public record Plan(
        String what,
        Map<Particular, String> particulars,
        String commitment,
        int confidence,
        String help,
        String followUp) {

    public Plan {
        particulars = Map.copyOf(particulars);
        if (confidence < 0 || confidence > Flow.SUREST) {
            throw new IllegalArgumentException("confidence is from 0 to %d: %d".formatted(Flow.SUREST, confidence));
        }
        if (particulars.size() != Particular.values().length || what.isBlank() || commitment.isBlank()) {
            throw new IllegalArgumentException(
                    "a plan says what, where, when, how much, from when, and in whose words");
        }
    }

    public String particular(Particular which) {
        return particulars.getOrDefault(which, "");
    }
}

package pedicle.measure.person;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Period;

/// What a reason of the verdict means, as the end of a sentence.
final class Reasons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Reasons() {}

    static String of(Definition definition, Period period, String reason) {
        String when = "from %s to %s".formatted(DAY.format(period.from()), DAY.format(period.to()));
        int clear = definition.start().clearDays();
        return switch (reason) {
            case "no-visit" ->
                switch (definition.start().diagnosis()) {
                    case ANY -> "no visit for low back pain " + when;
                    case PRINCIPAL -> "no visit %s had low back pain as its principal diagnosis".formatted(when);
                };
            case "no-clear-visit" ->
                "no visit %s begins an episode: each has low back pain in the %d days before it, or no exact day, or comes too near the end"
                        .formatted(when, clear);
            case "no-image" -> "no lumbar image " + when;
            case "no-clear-image" ->
                "no lumbar image %s is a first one: each has another in the %d days before it".formatted(when, clear);
            case "age-unknown" -> "the birth date is missing, lies after the visit or leaves the age in doubt";
            case "too-young" -> "younger than " + definition.ages().least();
            case "too-old" -> "older than " + definition.ages().most();
            case "not-enrolled" ->
                "not insured without a gap from %d days before to %d days after"
                        .formatted(clear, definition.act().to());
            default -> Words.set(reason) + " in the record";
        };
    }
}

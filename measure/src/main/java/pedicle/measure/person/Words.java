package pedicle.measure.person;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pedicle.measure.indicator.Act;

/// How the record's own names are said: a code set, an act, days.
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    /// `flag-cauda-equina` becomes cauda equina.
    public static String set(String set) {
        return switch (set) {
            case "flag-aaa" -> "abdominal aortic aneurysm";
            case "flag-hiv" -> "HIV";
            case "drug-osteoporosis" -> "medicine for osteoporosis";
            case "drug-dementia" -> "medicine for dementia";
            default -> set.replaceFirst("^(flag|exclusion|drug)-", "").replace('-', ' ');
        };
    }

    public static String when(Span when) {
        if (!when.dated()) {
            return "without a date, so that it may have been on any day";
        }
        if (when.open()) {
            return "from " + DAY.format(when.first());
        }
        return when.oneDay() ? DAY.format(when.first()) : DAY.format(when.first()) + " to " + DAY.format(when.last());
    }

    /// The act, as a noun; of an image with what it was, where that is known.
    static String act(Act.Kind kind, String modality) {
        return switch (kind) {
            case IMAGE -> "lumbar " + modality(modality);
            case OPIOID -> "opioid";
            case REFERRAL -> "referral";
        };
    }

    public static String modality(String modality) {
        return switch (modality) {
            case "xray" -> "radiograph";
            case "ct", "mri" -> modality.toUpperCase(Locale.ROOT);
            case "" -> "image";
            default -> modality;
        };
    }

    static Fact.Kind kind(Act.Kind kind) {
        return switch (kind) {
            case IMAGE -> Fact.Kind.IMAGE;
            case OPIOID -> Fact.Kind.OPIOID;
            case REFERRAL -> Fact.Kind.REFERRAL;
        };
    }
}

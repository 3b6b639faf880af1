package pedicle.app.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Finding;
import pedicle.catalog.Proportion;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.thread.Knot;

/// How a number, a day or one of our choices is written for a reader: British, with the true minus sign, and with
/// no more digits than are told apart.
public final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final char MINUS = '\u2212';

    private Say() {}

    /// A count with thousands set apart from ten thousand on, as 2400 or 12,400.
    public static String count(long count) {
        String plain = Math.abs(count) < 10_000 ? Long.toString(count) : String.format(Locale.UK, "%,d", count);
        return plain.replace('-', MINUS);
    }

    /// A count and the thing counted: 1 person, 21 people.
    public static String count(long count, String one, String many) {
        return count(count) + "\u00a0" + (count == 1 ? one : many);
    }

    public static String number(double value, int decimals) {
        String plain = String.format(Locale.UK, "%,." + decimals + "f", value);
        return isZero(plain) ? plain.replace("-", "") : plain.replace('-', MINUS);
    }

    /// A number as it was published: no digits added, none taken away.
    public static String asGiven(double value) {
        String plain = value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.UK, Math.abs(value) < 10_000 ? "%.0f" : "%,.0f", value)
                : Double.toString(value);
        return plain.replace('-', MINUS);
    }

    public static String asGiven(OptionalDouble value) {
        return value.isPresent() ? asGiven(value.getAsDouble()) : "";
    }

    /// A share as a percentage: whole where few people stand behind it, else with one decimal.
    public static String share(Proportion proportion) {
        return number(100 * proportion.share(), decimals(proportion.of())) + "%";
    }

    public static String share(double share, int decimals) {
        return number(100 * share, decimals) + "%";
    }

    /// The interval of a share, as 21 to 34%.
    public static String interval(Proportion proportion) {
        Estimate wilson = proportion.wilson();
        int decimals = decimals(proportion.of());
        return number(100 * wilson.low(), decimals) + " to " + number(100 * wilson.high(), decimals) + "%";
    }

    public static String interval(Estimate estimate, int decimals) {
        return number(estimate.low(), decimals) + " to " + number(estimate.high(), decimals);
    }

    /// The interval of a difference of shares, in percentage points.
    public static String points(Estimate difference) {
        return number(100 * difference.low(), 1) + " to " + number(100 * difference.high(), 1) + " points";
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    public static String word(Status status) {
        return switch (status) {
            case SEEN -> "seen";
            case RECALLED -> "recalled";
            case DERIVED -> "derived";
        };
    }

    /// What a status means, for the reader who opens the mark.
    public static String meaning(Status status) {
        return switch (status) {
            case SEEN -> "Read in its source.";
            case RECALLED -> "Recalled, not yet checked in its source.";
            case DERIVED -> "Computed by us from figures in the source.";
        };
    }

    public static String word(Direction direction) {
        return switch (direction) {
            case BARRIER -> "Barrier";
            case FACILITATOR -> "Facilitator";
        };
    }

    public static String word(Finding.Accord accord) {
        return switch (accord) {
            case CONVERGENT -> "Sources agree";
            case PARTIAL -> "Sources agree in part";
            case DISSONANT -> "Sources disagree";
            case ONE_SOURCE -> "One source";
        };
    }

    public static String word(Rule.Verdict verdict) {
        return switch (verdict) {
            case EMERGENCY -> "Emergency";
            case INDICATED -> "Image now";
            case AFTER_CONSERVATIVE_CARE -> "Care first, then image";
            case REFER -> "Seek advice";
            case NOT_INDICATED -> "No image";
        };
    }

    public static String word(Rule.Urgency urgency) {
        return switch (urgency) {
            case SAME_DAY -> "same day";
            case URGENT -> "within days";
            case ROUTINE -> "routine";
            case NONE -> "";
        };
    }

    public static String word(Rule.Modality modality) {
        return switch (modality) {
            case MRI -> "MRI";
            case MRI_CONTRAST -> "MRI with contrast";
            case CT -> "CT";
            case XRAY -> "radiograph";
            case SI_JOINT_XRAY -> "sacroiliac radiograph";
            case NONE -> "";
        };
    }

    public static String word(Knot.Kind kind) {
        return switch (kind) {
            case SURVEY_SCALE -> "Survey scale";
            case INTERVIEW_CODE -> "Interview code";
            case QUOTE -> "Quote";
            case FINDING -> "Finding";
            case COMPONENT -> "Component";
            case STRATEGY -> "Strategy";
            case DELIVERY -> "Delivery";
            case RESULT -> "Result";
        };
    }

    /// So many knots of a kind: 1 finding, 5 components.
    public static String count(Knot.Kind kind, int count) {
        return switch (kind) {
            case SURVEY_SCALE -> count(count, "survey scale", "survey scales");
            case INTERVIEW_CODE -> count(count, "interview code", "interview codes");
            case QUOTE -> count(count, "quote", "quotes");
            case FINDING -> count(count, "finding", "findings");
            case COMPONENT -> count(count, "component", "components");
            case STRATEGY -> count(count, "strategy", "strategies");
            case DELIVERY -> count(count, "delivery", "deliveries");
            case RESULT -> count(count, "result", "results");
        };
    }

    /// A knot's label beside its kind, which it then need not say again.
    public static String label(Knot knot) {
        return switch (knot.kind()) {
            case SURVEY_SCALE, INTERVIEW_CODE ->
                slug(knot.label().replace(word(knot.kind()) + " ", "").replaceAll("[\u201c\u201d]", ""));
            case QUOTE, FINDING, COMPONENT, STRATEGY, DELIVERY, RESULT -> knot.label();
        };
    }

    /// A slug as words: `flag-injecting-drugs` becomes Flag injecting drugs.
    public static String slug(String slug) {
        String words = slug.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /// Fewer than a hundred people can't carry a decimal of a percentage.
    private static int decimals(long of) {
        return of < 100 ? 0 : 1;
    }

    private static boolean isZero(String number) {
        return number.chars().allMatch(c -> "-0.".indexOf(c) >= 0);
    }
}

package pedicle.care.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A language in which a patient can be given a page.
public enum Language {
    EN("en-GB"),
    FR("fr-CA");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /// `en` or `fr`, as addresses, options and the columns of our text files name it.
    public String code() {
        return locale.getLanguage();
    }

    /// What a page says of itself, such as `fr-CA`.
    public String tag() {
        return locale.toLanguageTag();
    }

    /// `1,804` or `1 804`.
    String grouped(long number) {
        String english = String.format(Locale.ROOT, "%,d", number);
        return switch (this) {
            case EN -> english;
            case FR -> english.replace(',', '\u00a0');
        };
    }

    /// `4 to 6` or `4 à 6`; one number where both are the same.
    String range(long low, long high) {
        if (low == high) {
            return Long.toString(low);
        }
        return switch (this) {
            case EN -> low + " to " + high;
            case FR -> low + " à " + high;
        };
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}

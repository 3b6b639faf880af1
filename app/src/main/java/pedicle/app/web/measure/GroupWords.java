package pedicle.app.web.measure;

import java.util.List;
import java.util.Locale;
import pedicle.app.web.page.Say;
import pedicle.measure.person.Trait;
import pedicle.measure.person.Words;

/// How traits and their groups are said to a reader, and in what order groups stand.
final class GroupWords {

    static final String NOT_RECORDED = "Not recorded";

    private static final List<String> AGES =
            List.of("under 18", "18 to 34", "35 to 49", "50 to 64", "65 to 74", "75 and over");

    private GroupWords() {}

    static String title(Trait trait) {
        return switch (trait) {
            case SEX -> "Sex";
            case AGE -> "Age";
            case LANGUAGE -> "Language";
            case DEPRIVATION -> "Deprivation";
            case SETTING -> "Setting";
            case PRACTICE -> "Practice";
            case MODALITY -> "Kind of image";
        };
    }

    /// What the groups are made of.
    static String note(Trait trait) {
        return switch (trait) {
            case SEX -> "As the record has it (FHIR administrative gender).";
            case AGE -> "In whole years on the index day.";
            case LANGUAGE -> "The language that the person prefers, else the first that the record has.";
            case DEPRIVATION -> "From the network’s own table of postal codes or patients, areas.csv.";
            case SETTING -> "The class of the visit that the episode begins with.";
            case PRACTICE -> "Of the visit that the episode begins with.";
            case MODALITY -> "Of everyone without a red flag, the share with this kind of image first.";
        };
    }

    static String group(Trait trait, String name) {
        if (name.isEmpty()) {
            return NOT_RECORDED;
        }
        return switch (trait) {
            case SEX, AGE -> Say.slug(name);
            case LANGUAGE -> language(name);
            case SETTING -> setting(name);
            case DEPRIVATION, PRACTICE -> name;
            case MODALITY -> Say.slug(Words.modality(name));
        };
    }

    /// By age where there is an order, else by name; those of whom nothing is recorded come last.
    static int place(Trait trait, String name) {
        int given = trait == Trait.AGE ? AGES.indexOf(name) : 0;
        return name.isEmpty() ? Integer.MAX_VALUE : given;
    }

    private static String language(String code) {
        boolean isCode = code.matches("[a-z]{2,3}");
        return isCode ? Locale.of(code).getDisplayLanguage(Locale.UK) : code;
    }

    /// The classes of HL7's ActCode that an encounter may have.
    private static String setting(String code) {
        return switch (code) {
            case "AMB" -> "Ambulatory";
            case "EMER" -> "Emergency";
            case "VR" -> "Virtual";
            case "HH" -> "Home health";
            case "FLD" -> "In the field";
            case "OBSENC" -> "Observation";
            case "SS" -> "Short stay";
            case "PRENC" -> "Before admission";
            case "IMP" -> "Inpatient";
            default -> code;
        };
    }
}

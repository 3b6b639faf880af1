package pedicle.study.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Texts;
import pedicle.study.intake.Said.Kind;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Dictionary;
import pedicle.study.survey.Field;

/// A REDCap export: raw codes or labels, with its data dictionary or without.
///
/// A longitudinal project, or one with repeating instruments, has several rows for a record. They stay rows of
/// their
/// own under the name record · event · instance; nothing is merged.
final class Redcap {

    static final String EVENT = "redcap_event_name";
    private static final String INSTRUMENT = "redcap_repeat_instrument";
    private static final String INSTANCE = "redcap_repeat_instance";
    private static final String ACCESS_GROUP = "redcap_data_access_group";
    private static final List<String> ROW_PARTS = List.of(EVENT, INSTRUMENT, INSTANCE);

    private Redcap() {}

    static boolean recognised(List<String> header) {
        return ROW_PARTS.stream().anyMatch(header::contains)
                || header.contains(ACCESS_GROUP)
                || (header.stream().anyMatch(name -> name.contains("___") || name.startsWith("redcap_"))
                        && header.stream().anyMatch(name -> name.endsWith("_complete")));
    }

    static Read read(Opened opened, Dictionary dictionary) {
        RedcapHeader header = new RedcapHeader(opened.name(), dictionary);
        Sheet sheet = opened.sheet(1, lines -> header.columns(lines.getFirst()));
        List<Said> said = new ArrayList<>();
        boolean labels = false;
        for (String column : sheet.columns()) {
            Optional<Dictionary.Entry> entry = dictionary.entry(column);
            if (entry.isPresent()) {
                boolean words = holdsLabels(sheet.texts(column), entry.get().field());
                labels = labels || words;
                said.add(said(entry.get(), words));
            } else {
                said.add(own(sheet, column, dictionary.identifier()));
            }
        }
        said.replaceAll(one -> one.name().equals(dictionary.identifier())
                ? one.due(Role.PARTICIPANT, "the first field of the dictionary")
                : one);
        return new Read(
                new Format.Redcap(opened.writing(), dictionary.name(), labels, events(sheet)), sheet, said, List.of());
    }

    static Read read(Opened opened) {
        Sheet sheet = opened.sheet(1, lines -> Header.named(lines.getFirst()));
        String identifier = sheet.columns().getFirst();
        List<Said> said = new ArrayList<>();
        for (String column : sheet.columns()) {
            if (column.equals(identifier)) {
                said.add(Said.nothing(column).due(Role.PARTICIPANT, "the first column of a REDCap export"));
            } else if (column.startsWith("redcap_") || column.endsWith("_complete") || column.endsWith("_timestamp")) {
                said.add(own(sheet, column, identifier));
            } else {
                said.add(column.contains("___") ? box(column) : Said.nothing(column));
            }
        }
        return new Read(new Format.Redcap(opened.writing(), "", false, events(sheet)), sheet, said, List.of());
    }

    private static Said said(Dictionary.Entry entry, boolean words) {
        Field field = entry.field();
        Said said = new Said(
                field.name(),
                label(entry),
                kind(entry),
                field.choices().stream()
                        .map(choice ->
                                new Reply(words ? shown(entry, choice) : choice.code(), choice.code(), choice.label()))
                        .toList(),
                missing(field, words),
                Said.Measure.NOT_SAID,
                entry.type().equals("checkbox") ? "" : entry.matrix(),
                entry.annotation(),
                Optional.empty());
        if (entry.identifying()) {
            return said.identifying("marked as identifying in the dictionary");
        }
        return switch (entry.type()) {
            case "file", "signature", "descriptive" -> said.due(Role.LEFT_OUT, "holds no answer");
            default -> said;
        };
    }

    private static String label(Dictionary.Entry entry) {
        String label = entry.field().label();
        return label.isEmpty() ? entry.field().name() : label;
    }

    private static Kind kind(Dictionary.Entry entry) {
        return switch (entry.type()) {
            case "radio", "dropdown" -> Kind.CHOICE;
            case "yesno", "truefalse" -> Kind.YES_NO;
            case "checkbox" -> Kind.BOX;
            case "slider", "calc" -> Kind.NUMBER;
            default -> {
                if (entry.validation().startsWith("date")) {
                    yield Kind.DATE;
                }
                // Text without validation may hold numbers: the answers say.
                yield entry.field().numeric() ? Kind.NUMBER : Kind.NOT_SAID;
            }
        };
    }

    /// In an export of labels a box says “Checked” or “Unchecked” (REDCap, Data Exports).
    private static String shown(Dictionary.Entry entry, Field.Choice choice) {
        if (!entry.type().equals("checkbox")) {
            return choice.label();
        }
        return choice.code().equals("1") ? "Checked" : "Unchecked";
    }

    private static List<Missing> missing(Field field, boolean words) {
        List<Missing> missing = new ArrayList<>();
        field.unanswered().forEach((code, answer) -> {
            String meaning = switch (answer) {
                case Answer.Refused(String reason) -> reason;
                case Answer.Blank _, Answer.Score _, Answer.Words _ -> "";
            };
            missing.add(Missing.one(words && !meaning.isEmpty() ? meaning : code, meaning, true, "the dictionary"));
        });
        missing.sort((a, b) -> a.from().compareTo(b.from()));
        return missing;
    }

    /// Whether the cells hold the words of the choices and not their codes.
    private static boolean holdsLabels(Texts texts, Field field) {
        if (field.choices().isEmpty()) {
            return false;
        }
        Set<String> labels = new HashSet<>(List.of("Checked", "Unchecked"));
        field.choices().forEach(choice -> labels.add(choice.label()));
        boolean anyWords = false;
        for (String text : texts.distinct()) {
            boolean code = field.choices().stream().anyMatch(choice -> Look.same(choice.code(), text));
            anyWords = anyWords || (!code && labels.contains(text));
        }
        return anyWords;
    }

    private static Said own(Sheet sheet, String column, String identifier) {
        Said said = Said.nothing(column);
        if (column.equals(ACCESS_GROUP)) {
            return said.due(Role.PRACTICE, "REDCap's data access group");
        }
        if (ROW_PARTS.contains(column)) {
            boolean needed = !once(sheet.texts(identifier)) && someText(sheet.texts(column));
            return needed
                    ? said.due(Role.PARTICIPANT, "a record has several rows: each is record · event · instance")
                    : said.due(Role.LEFT_OUT, "every record has one row");
        }
        return said.due(Role.LEFT_OUT, "added by REDCap");
    }

    private static Said box(String column) {
        return new Said(
                column,
                column,
                Kind.BOX,
                List.of(new Reply("0", "0", "Not ticked"), new Reply("1", "1", "Ticked")),
                List.of(),
                Said.Measure.NOT_SAID,
                "",
                "",
                Optional.empty());
    }

    private static boolean once(Texts texts) {
        return texts.distinct().size() == texts.rows();
    }

    private static boolean someText(Texts texts) {
        return texts.distinct().stream().anyMatch(text -> !text.isEmpty());
    }

    private static List<String> events(Sheet sheet) {
        return sheet.columns().contains(EVENT)
                ? sheet.texts(EVENT).distinct().stream()
                        .filter(event -> !event.isEmpty())
                        .toList()
                : List.of();
    }
}

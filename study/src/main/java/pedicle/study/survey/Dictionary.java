package pedicle.study.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// A REDCap data dictionary: the fields that an export may hold, and the names that REDCap adds by itself.
public final class Dictionary {

    /// One column that an export may have, and what the dictionary says besides its field: REDCap's field type and
    /// text validation, whether it is marked as identifying, the matrix that it stands in, and the annotation; each
    /// empty where nothing was written. A box of a checkbox has the question in `question`.
    public record Entry(
            Field field,
            String question,
            String type,
            String validation,
            boolean identifying,
            String matrix,
            String annotation) {}

    private static final String NAME = "Variable / Field Name";
    private static final String FORM = "Form Name";
    private static final String TYPE = "Field Type";
    private static final String LABEL = "Field Label";
    private static final String CHOICES = "Choices, Calculations, OR Slider Labels";
    private static final String IDENTIFYING = "Identifier?";
    private static final String MATRIX = "Matrix Group Name";
    private static final String ANNOTATION = "Field Annotation";
    private static final String VALIDATION = "Text Validation Type OR Show Slider Number";

    /// Codes that survey practice gives to "no answer": -7, -8, -9, -77, -99, -999 and the like. Answer scales that
    /// run below zero (-3 to 3, -5 to 5) stay above.
    private static final int HIGHEST_REFUSAL = -7;

    private final String name;
    private final List<String> columns;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> forms = new ArrayList<>();
    private final Map<String, Answer> refusals = new LinkedHashMap<>();
    private final String identifier;

    private Dictionary(Table table) {
        name = table.name();
        columns = table.columns();
        table.having(NAME, FORM, TYPE, LABEL, CHOICES, VALIDATION);
        if (table.rows().isEmpty()) {
            throw new BadInput(name + ": expected a line for every field, found only a header");
        }
        identifier = table.rows().getFirst().required(NAME);
        // A refusal that any question offers counts in every field: numbers may carry it without listing it.
        table.rows().forEach(row -> refusals.putAll(refusals(choices(row))));
        for (Row row : table.rows()) {
            forms.add(row.required(FORM));
            for (Field field : fields(row)) {
                if (entries.put(field.name(), entry(field, row)) != null) {
                    throw row.bad(NAME, "a name of its own", field.name());
                }
            }
        }
    }

    public static Dictionary of(Table table) {
        return new Dictionary(table);
    }

    /// The field that tells one record from another: REDCap's first.
    public String identifier() {
        return identifier;
    }

    public String name() {
        return name;
    }

    Optional<Field> field(String column) {
        return entry(column).map(Entry::field);
    }

    public Optional<Entry> entry(String column) {
        return Optional.ofNullable(entries.get(column));
    }

    /// In the dictionary's order; a checkbox has an entry a box.
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// The names of the forms, each once, in the dictionary's order.
    public List<String> forms() {
        return forms.stream().distinct().toList();
    }

    /// Whether REDCap adds this column to an export without a line in the dictionary.
    public boolean addedByRedcap(String column) {
        return column.startsWith("redcap_")
                || forms.stream()
                        .anyMatch(form -> column.equals(form + "_complete") || column.equals(form + "_timestamp"));
    }

    private Entry entry(Field field, Row row) {
        return new Entry(
                field,
                row.text(LABEL),
                row.text(TYPE),
                row.text(VALIDATION),
                mayHave(row, IDENTIFYING).equals("y"),
                mayHave(row, MATRIX),
                mayHave(row, ANNOTATION));
    }

    /// A column that old dictionaries lack.
    private String mayHave(Row row, String column) {
        return columns.contains(column) ? row.text(column) : "";
    }

    private List<Field> fields(Row row) {
        String field = row.required(NAME);
        String type = row.required(TYPE);
        List<Field.Choice> choices = choices(row);
        return switch (type) {
            case "radio", "dropdown" -> List.of(chosen(row, choices));
            case "yesno" -> List.of(yesOrNo(row, field, "Yes", "No"));
            case "truefalse" -> List.of(yesOrNo(row, field, "True", "False"));
            case "checkbox" ->
                choices.stream()
                        .map(box -> yesOrNo(row, field + "___" + box.code(), box.label(), "Not ticked"))
                        .toList();
            case "slider", "calc" -> List.of(new Field(field, row.text(LABEL), true, List.of(), refusals));
            case "text" -> List.of(new Field(field, row.text(LABEL), isNumeric(row), List.of(), refusals));
            case "notes", "file", "descriptive", "sql", "signature" ->
                List.of(new Field(field, row.text(LABEL), false, List.of(), refusals));
            default -> throw row.bad(TYPE, "one of REDCap's field types", type);
        };
    }

    private Field chosen(Row row, List<Field.Choice> choices) {
        if (choices.isEmpty()) {
            throw row.bad(CHOICES, "choices such as “1, Disagree | 2, Agree”", "");
        }
        Map<String, Answer> itsRefusals = refusals(choices);
        List<Field.Choice> answers = choices.stream()
                .filter(choice -> !itsRefusals.containsKey(choice.code()))
                .toList();
        boolean numeric = answers.stream().allMatch(choice -> Field.isNumber(choice.code()));
        return new Field(row.required(NAME), row.text(LABEL), numeric, answers, refusals);
    }

    private Field yesOrNo(Row row, String field, String yes, String no) {
        List<Field.Choice> choices = List.of(new Field.Choice("0", no), new Field.Choice("1", yes));
        return new Field(field, row.text(LABEL), true, choices, refusals);
    }

    private static boolean isNumeric(Row row) {
        String validation = row.text(VALIDATION);
        return validation.equals("integer") || validation.startsWith("number");
    }

    /// “1, Disagree | 2, Agree”. Calculations and slider labels stand in the same column and are left alone.
    private static List<Field.Choice> choices(Row row) {
        List<Field.Choice> choices = new ArrayList<>();
        switch (row.text(TYPE)) {
            case "radio", "dropdown", "checkbox" -> {
                for (String choice : row.text(CHOICES).split("\\|")) {
                    int comma = choice.indexOf(',');
                    if (comma < 1 && !choice.isBlank()) {
                        throw row.bad(CHOICES, "a code, a comma and a label", choice.strip());
                    }
                    if (!choice.isBlank()) {
                        choices.add(new Field.Choice(
                                choice.substring(0, comma).strip(),
                                choice.substring(comma + 1).strip()));
                    }
                }
            }
            default -> {}
        }
        return choices;
    }

    private static Map<String, Answer> refusals(List<Field.Choice> choices) {
        Map<String, Answer> refusals = new LinkedHashMap<>();
        for (Field.Choice choice : choices) {
            if (Field.isNumber(choice.code()) && Double.parseDouble(choice.code()) <= HIGHEST_REFUSAL) {
                refusals.put(choice.code(), new Answer.Refused(choice.label()));
            }
        }
        return refusals;
    }
}

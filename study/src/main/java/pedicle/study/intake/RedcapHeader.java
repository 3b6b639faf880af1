package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.study.survey.Dictionary;

/// The header of a REDCap export: field names, or, in an export of labels, the questions themselves.
record RedcapHeader(String file, Dictionary dictionary) {

    /// REDCap's words for its own columns in an export of labels.
    private static final Map<String, String> OWN = Map.of(
            "Event Name", Redcap.EVENT,
            "Repeat Instrument", "redcap_repeat_instrument",
            "Repeat Instance", "redcap_repeat_instance",
            "Data Access Group", "redcap_data_access_group",
            "Survey Identifier", "redcap_survey_identifier");

    /// The names of the columns; a column that is not in the dictionary is refused.
    List<String> columns(List<String> header) {
        Iterator<String> forms = dictionary.forms().iterator();
        Iterator<String> stampedForms = dictionary.forms().iterator();
        List<String> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String written : header) {
            String column = written.strip();
            Optional<String> name = switch (column) {
                case "Complete?" -> forms.hasNext() ? Optional.of(forms.next() + "_complete") : Optional.empty();
                case "Survey Timestamp" ->
                    stampedForms.hasNext() ? Optional.of(stampedForms.next() + "_timestamp") : Optional.empty();
                default -> name(column);
            };
            columns.add(name.orElse(column));
            if (name.isEmpty()) {
                unknown.add(column);
            }
        }
        refuse(unknown, header.size());
        return columns;
    }

    private Optional<String> name(String column) {
        if (dictionary.entry(column).isPresent() || dictionary.addedByRedcap(column)) {
            return Optional.of(column);
        }
        List<String> meant = dictionary.entries().stream()
                .filter(entry -> column.equals(question(entry)))
                .map(entry -> entry.field().name())
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.ofNullable(OWN.get(column));
    }

    private static String question(Dictionary.Entry entry) {
        return entry.type().equals("checkbox")
                ? "%s (choice=%s)".formatted(entry.question(), entry.field().wordsFor("1"))
                : entry.question();
    }

    private void refuse(List<String> unknown, int columns) {
        if (unknown.isEmpty()) {
            return;
        }
        if (unknown.size() > columns / 2) {
            throw new BadInput(
                    "%s: the dictionary %s describes another project: of %d columns it lacks %d, the first is “%s”"
                            .formatted(file, dictionary.name(), columns, unknown.size(), unknown.getFirst()));
        }
        List<String> names =
                dictionary.entries().stream().map(entry -> entry.field().name()).toList();
        throw new BadInput("%s, line 1: the column “%s” is not in the dictionary %s; %s"
                .formatted(file, unknown.getFirst(), dictionary.name(), Nearest.offered(unknown.getFirst(), names)));
    }
}

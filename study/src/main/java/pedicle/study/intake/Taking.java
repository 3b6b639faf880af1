package pedicle.study.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Texts;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Column;
import pedicle.study.survey.Field;
import pedicle.study.survey.Survey;

/// Turns a sheet into a survey by an understanding.
final class Taking {

    /// More replies than these are no help in a sentence.
    private static final int NAMED = 12;

    private static final String BETWEEN = " · ";

    private Taking() {}

    static Survey survey(Sheet all, Understanding understanding) {
        Sheet sheet = counted(all, understanding.rows());
        List<Field> fields = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Variable variable : understanding.variables()) {
            if (!variable.leftOut()) {
                Field field = field(sheet, variable);
                fields.add(field);
                columns.add(column(sheet, variable, field));
            }
        }
        return new Survey(sheet.name(), fields, ids(sheet, understanding), columns);
    }

    /// The rows that all the rules keep.
    static Sheet counted(Sheet sheet, List<Rows> rules) {
        if (rules.isEmpty()) {
            return sheet;
        }
        List<Texts> columns =
                rules.stream().map(rule -> sheet.texts(rule.column())).toList();
        Sheet kept = sheet.only(row -> {
            for (int i = 0; i < rules.size(); i++) {
                if (!rules.get(i).keeps(columns.get(i).at(row))) {
                    return false;
                }
            }
            return true;
        });
        if (kept.rows() == 0) {
            Rows rule = rules.getLast();
            throw new BadInput("%s: expected rows whose “%s” is %s%s, found none"
                    .formatted(
                            sheet.name(),
                            rule.column(),
                            rule.kept() ? "" : "none of ",
                            String.join(", ", rule.texts())));
        }
        return kept;
    }

    /// What a text means; empty where the variable does not permit it.
    static Optional<Answer> understood(Variable variable, boolean numeric, String text) {
        if (text.isEmpty()) {
            return Optional.of(new Answer.Blank());
        }
        for (Missing code : variable.missing()) {
            if (code.covers(text)) {
                return Optional.of(code.answer());
            }
        }
        return switch (variable.type()) {
            case SCALE, CHOICE, YES_NO -> reply(variable, text).map(code -> answer(numeric, code));
            case NUMBER ->
                Field.isNumber(text) ? Optional.of(new Answer.Score(Double.parseDouble(text))) : Optional.empty();
            case WORDS, DATE, IDENTIFIER -> Optional.of(new Answer.Words(text));
        };
    }

    /// Whether a variable's answers are numbers.
    static boolean numeric(Variable variable) {
        return switch (variable.type()) {
            case NUMBER -> true;
            case SCALE, CHOICE, YES_NO ->
                !variable.replies().isEmpty()
                        && variable.replies().stream().allMatch(reply -> Field.isNumber(reply.code()));
            case WORDS, DATE, IDENTIFIER -> false;
        };
    }

    private static Optional<String> reply(Variable variable, String text) {
        for (Reply reply : variable.replies()) {
            if (Look.same(reply.text(), text)) {
                return Optional.of(reply.code());
            }
        }
        // R and spreadsheets write a column of 0 and 1 back as FALSE and TRUE.
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> yesOrNo(variable, "1");
            case "FALSE" -> yesOrNo(variable, "0");
            default -> Optional.empty();
        };
    }

    private static Optional<String> yesOrNo(Variable variable, String code) {
        List<String> codes =
                variable.replies().stream().map(Reply::code).distinct().sorted().toList();
        return codes.equals(List.of("0", "1")) ? Optional.of(code) : Optional.empty();
    }

    private static Answer answer(boolean numeric, String code) {
        return numeric ? new Answer.Score(Double.parseDouble(code)) : new Answer.Words(code);
    }

    private static Field field(Sheet sheet, Variable variable) {
        Map<String, Field.Choice> choices = new LinkedHashMap<>();
        for (Reply reply : variable.replies()) {
            choices.putIfAbsent(reply.code(), new Field.Choice(reply.code(), reply.label()));
        }
        boolean numeric = numeric(variable);
        if (variable.type() == Type.SCALE && !numeric) {
            throw new BadInput("%s, variable “%s”: expected a number as the code of each reply of an answer scale"
                    .formatted(sheet.name(), variable.name()));
        }
        Map<String, Answer> unanswered = new HashMap<>();
        for (Missing code : variable.missing()) {
            if (code.from().equals(code.to())) {
                unanswered.putIfAbsent(code.from(), code.answer());
            }
        }
        return new Field(variable.name(), variable.label(), numeric, List.copyOf(choices.values()), unanswered);
    }

    private static Column column(Sheet sheet, Variable variable, Field field) {
        Texts texts = sheet.texts(variable.name());
        List<Answer> distinct = new ArrayList<>();
        for (int place = 0; place < texts.distinct().size(); place++) {
            String text = texts.distinct().get(place);
            int itsPlace = place;
            distinct.add(understood(variable, field.numeric(), text)
                    .orElseThrow(() -> sheet.bad(texts.firstRow(itsPlace), variable.name(), expected(variable), text)));
        }
        return Column.of(distinct, texts.places());
    }

    private static String expected(Variable variable) {
        if (variable.replies().isEmpty()) {
            return "a number";
        }
        List<String> texts =
                variable.replies().stream().map(Reply::text).distinct().toList();
        return "one of " + String.join(", ", texts.subList(0, Math.min(NAMED, texts.size())))
                + (texts.size() > NAMED ? " and " + (texts.size() - NAMED) + " more" : "");
    }

    private static List<String> ids(Sheet sheet, Understanding understanding) {
        List<Variable> parts = understanding.variables().stream()
                .filter(variable -> variable.role() == Role.PARTICIPANT)
                .toList();
        List<Texts> columns =
                parts.stream().map(part -> sheet.texts(part.name())).toList();
        List<String> ids = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (int row = 0; row < sheet.rows(); row++) {
            String id = columns.isEmpty() ? "line " + sheet.line(row) : id(columns, row);
            if (id.isEmpty()) {
                throw sheet.bad(row, parts.getFirst().name(), "the participant's identifier", "");
            }
            if (!met.add(id)) {
                throw sheet.bad(
                        row,
                        String.join(BETWEEN, parts.stream().map(Variable::name).toList()),
                        "one line for each participant",
                        id + " again");
            }
            ids.add(id);
        }
        return ids;
    }

    private static String id(List<Texts> columns, int row) {
        List<String> parts = columns.stream()
                .map(column -> column.at(row))
                .filter(text -> !text.isEmpty())
                .toList();
        return String.join(BETWEEN, parts);
    }
}

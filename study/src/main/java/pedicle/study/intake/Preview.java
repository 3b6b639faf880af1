package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Texts;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Field;

/// What a person looks at before a file is taken in: the format in a sentence, each variable with its answers,
/// and the
/// first rows as they stand. Of variables that may identify a person no value is shown.
///
/// `rows` are all rows of the file, `counted` those that the understanding keeps.
public record Preview(
        String format,
        int rows,
        int columns,
        int counted,
        Understanding understanding,
        List<Shown> variables,
        List<List<String>> firstRows,
        List<String> remarks) {

    private static final String HIDDEN = "•••";
    private static final int TOP = 12;
    private static final int EXAMPLES = 3;
    private static final int FIRST_ROWS = 8;
    private static final int NAMED = 6;

    /// One column: `n` answered, `missing` did not or gave a code for no answer. `counts` are the most frequent
    /// texts.
    public record Shown(
            Variable variable,
            int n,
            int missing,
            int distinct,
            List<Count> counts,
            List<String> examples,
            List<String> warnings,
            boolean identifying) {
        public Shown {
            counts = List.copyOf(counts);
            examples = List.copyOf(examples);
            warnings = List.copyOf(warnings);
        }
    }

    /// How many rows hold a text, and the words that it stands for.
    public record Count(String text, String label, int rows) {}

    public Preview {
        variables = List.copyOf(variables);
        firstRows = List.copyOf(firstRows);
        remarks = List.copyOf(remarks);
    }

    static Preview of(Read read, DecimalMark marks, Understanding understanding) {
        Sheet counted = Taking.counted(marks.sheet(), understanding.rows());
        Map<String, Said> said = new HashMap<>();
        read.said().forEach(one -> said.put(one.name(), one));
        List<Shown> shown = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        for (Variable variable : understanding.variables()) {
            Look look = Look.of(counted, variable.name());
            boolean identifying = identifying(Optional.ofNullable(said.get(variable.name())), look);
            if (identifying) {
                hidden.add(variable.name());
            }
            shown.add(shown(variable, look, identifying));
        }
        return new Preview(
                read.format().sentence(),
                read.sheet().rows(),
                read.sheet().columns().size(),
                counted.rows(),
                understanding,
                shown,
                firstRows(read.sheet(), hidden),
                remarks(read, marks, understanding, counted));
    }

    private static boolean identifying(Optional<Said> said, Look look) {
        return Names.person(look.name())
                || look.rows(Names::contact) * 2 > look.answered()
                || said.flatMap(Said::due).map(Said.Due::identifying).orElse(false);
    }

    private static Shown shown(Variable variable, Look look, boolean identifying) {
        Look answers = look.without(text -> Guessing.covered(variable.missing(), text));
        List<Count> counts = identifying
                ? List.of()
                : IntStream.range(0, look.texts().size())
                        .mapToObj(i -> new Count(
                                look.texts().get(i),
                                label(variable, look.texts().get(i)),
                                look.counts().get(i)))
                        .sorted(Comparator.comparingInt(Count::rows).reversed())
                        .limit(TOP)
                        .toList();
        List<String> examples = identifying
                ? List.of()
                : answers.texts().stream().limit(EXAMPLES).toList();
        return new Shown(
                variable,
                answers.answered(),
                look.rows() - answers.answered(),
                look.texts().size(),
                counts,
                examples,
                variable.leftOut() ? List.of() : warnings(variable, answers),
                identifying);
    }

    private static String label(Variable variable, String text) {
        return variable.replies().stream()
                .filter(reply -> Look.same(reply.text(), text))
                .map(Reply::label)
                .findFirst()
                .or(() -> variable.missing().stream()
                        .filter(code -> code.covers(text))
                        .map(Missing::meaning)
                        .findFirst())
                .orElse(text);
    }

    private static List<String> warnings(Variable variable, Look answers) {
        boolean numeric = Taking.numeric(variable);
        Look odd = answers.without(
                text -> Taking.understood(variable, numeric, text).isPresent());
        List<String> warnings = new ArrayList<>();
        Look numbers = odd.without(text -> !Field.isNumber(text));
        Look words = odd.without(Field::isNumber);
        if (!numbers.texts().isEmpty()) {
            warnings.add("%s outside %s: %s"
                    .formatted(answers(numbers.answered()), permitted(variable), listed(numbers.texts())));
        }
        if (!words.texts().isEmpty()) {
            warnings.add("%s that the variable does not permit: %s"
                    .formatted(answers(words.answered()), listed(words.texts())));
        }
        return warnings;
    }

    private static String answers(int n) {
        return n == 1 ? "1 answer" : n + " answers";
    }

    private static String permitted(Variable variable) {
        return variable.replies().isEmpty()
                ? "what is permitted"
                : variable.replies().getFirst().code() + "–"
                        + variable.replies().getLast().code();
    }

    private static String listed(List<String> texts) {
        String some = String.join(", ", texts.subList(0, Math.min(NAMED, texts.size())));
        return texts.size() <= NAMED ? some : some + " and " + (texts.size() - NAMED) + " more";
    }

    private static List<List<String>> firstRows(Sheet sheet, Set<String> hidden) {
        List<Texts> columns = sheet.columns().stream().map(sheet::texts).toList();
        return IntStream.range(0, Math.min(FIRST_ROWS, sheet.rows()))
                .mapToObj(row -> IntStream.range(0, columns.size())
                        .mapToObj(column -> hidden.contains(sheet.columns().get(column))
                                        && !columns.get(column).at(row).isEmpty()
                                ? HIDDEN
                                : columns.get(column).at(row))
                        .toList())
                .toList();
    }

    private static List<String> remarks(Read read, DecimalMark marks, Understanding understanding, Sheet counted) {
        List<String> remarks = new ArrayList<>(read.remarks());
        if (!marks.columnsWithCommas().isEmpty()) {
            remarks.add("decimal commas were read in " + listed(marks.columnsWithCommas()));
        }
        for (Rows rule : understanding.rows()) {
            remarks.add("%d of %d rows count: %s"
                    .formatted(counted.rows(), read.sheet().rows(), rule.why()));
        }
        silent(counted, understanding).ifPresent(remarks::add);
        return remarks;
    }

    /// People who opened the survey and answered nothing that is brought in.
    private static Optional<String> silent(Sheet sheet, Understanding understanding) {
        boolean[] spoke = new boolean[sheet.rows()];
        for (Variable variable : understanding.variables()) {
            if (!variable.leftOut() && variable.role() != Role.PARTICIPANT) {
                Texts texts = sheet.texts(variable.name());
                boolean numeric = Taking.numeric(variable);
                boolean[] given = new boolean[texts.distinct().size()];
                for (int place = 0; place < given.length; place++) {
                    given[place] = Taking.understood(
                                    variable, numeric, texts.distinct().get(place))
                            .filter(Answer.Given.class::isInstance)
                            .isPresent();
                }
                for (int row = 0; row < spoke.length; row++) {
                    spoke[row] |= given[texts.place(row)];
                }
            }
        }
        long silent =
                IntStream.range(0, spoke.length).filter(row -> !spoke[row]).count();
        return silent == 0
                ? Optional.empty()
                : Optional.of("%d row%s no answer at all".formatted(silent, silent == 1 ? " holds" : "s hold"));
    }
}

package pedicle.study.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.catalog.Progress;
import pedicle.catalog.table.Sheet;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Column;
import pedicle.study.survey.Field;
import pedicle.study.survey.Scale;
import pedicle.study.survey.Scales;
import pedicle.study.survey.Survey;
import pedicle.study.witness.Outside;

/// Surveys to run recipes on, and recipes in one line.
final class Grounds {

    private static final Path FOLDER = Path.of("..", "examples", "lakeside", "survey");

    private Grounds() {}

    /// The invented survey of the example network, with some of its numbers cut into few steps besides: `often`
    /// (imaging for 4 of 10 or more) and `asked` and `stuck` as yes or no, `stage` and `habit` as three steps.
    static Ground lakeside() {
        Survey survey = Survey.read(FOLDER.resolve("data.csv"), FOLDER.resolve("dictionary.csv"));
        List<Scale> scales = Scales.read(FOLDER.resolve("scales.csv")).scales();
        List<Field> fields = new ArrayList<>(survey.fields());
        List<Column> columns =
                new ArrayList<>(survey.fields().stream().map(survey::column).toList());
        cut("often", "img_last10", value -> value >= 4 ? 1 : 0, List.of("No", "Yes"), survey, fields, columns);
        cut("asked", "pressure_1", value -> value >= 4 ? 1 : 0, List.of("No", "Yes"), survey, fields, columns);
        cut("stuck", "pressure_2", value -> value >= 4 ? 1 : 0, List.of("No", "Yes"), survey, fields, columns);
        List<String> stages = List.of("Early", "Middle", "Late");
        cut("stage", "years_in_practice", value -> value < 8 ? 0 : value < 16 ? 1 : 2, stages, survey, fields, columns);
        List<String> habits = List.of("Rarely", "Sometimes", "Often");
        cut("habit", "img_last10", value -> value < 2 ? 0 : value < 5 ? 1 : 2, habits, survey, fields, columns);
        return new Ground(new Survey(survey.name(), fields, survey.ids(), columns), scales);
    }

    private static void cut(
            String name,
            String from,
            DoubleUnaryOperator step,
            List<String> words,
            Survey survey,
            List<Field> fields,
            List<Column> columns) {
        List<Field.Choice> choices = IntStream.range(0, words.size())
                .mapToObj(code -> new Field.Choice(Integer.toString(code), words.get(code)))
                .toList();
        fields.add(new Field(name, name, true, choices, Map.of()));
        columns.add(Column.of(Arrays.stream(survey.column(from).scores())
                .<Answer>mapToObj(
                        value -> Double.isNaN(value) ? new Answer.Blank() : new Answer.Score(step.applyAsDouble(value)))
                .toList()));
    }

    /// psych's bfi, without a dictionary. The test is skipped where it is absent.
    static Ground bfi() {
        return new Ground(Survey.read(Outside.folder("stats").resolve("psych_bfi_2800x28.csv")), List.of());
    }

    /// The example network's people in another order.
    static Ground shuffled(Ground ground, long seed) {
        Survey survey = ground.survey();
        int[] order = IntStream.range(0, survey.people()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int place = order.length - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            int kept = order[place];
            order[place] = order[other];
            order[other] = kept;
        }
        List<Column> columns = survey.fields().stream()
                .map(survey::column)
                .map(column -> Column.of(
                        column.distinct(),
                        IntStream.of(order).map(column::place).toArray()))
                .toList();
        List<String> ids = IntStream.of(order).mapToObj(survey.ids()::get).toList();
        return new Ground(new Survey(survey.name(), survey.fields(), ids, columns), ground.scales());
    }

    /// A table without a dictionary, called `answers.csv`.
    static Ground of(String... lines) {
        Sheet sheet = Sheet.of("answers.csv", String.join("\n", lines) + "\n");
        List<String> columns = sheet.columns();
        List<Field> fields =
                columns.stream().map(column -> field(sheet, column)).toList();
        List<String> ids = IntStream.range(0, sheet.rows())
                .mapToObj(row -> "line " + sheet.line(row))
                .toList();
        return new Ground(Survey.of(sheet, fields, ids), List.of());
    }

    private static Field field(Sheet sheet, String column) {
        List<String> texts = sheet.texts(column).distinct().stream()
                .filter(text -> !text.isEmpty())
                .toList();
        boolean numeric = texts.stream().allMatch(Field::isNumber) && !texts.isEmpty();
        List<Field.Choice> choices = numeric && texts.stream().allMatch(text -> text.matches("[1-5]"))
                ? Stream.of("1", "2", "3", "4", "5")
                        .map(code -> new Field.Choice(code, code))
                        .toList()
                : List.of();
        return new Field(column, column, numeric, choices, Map.of());
    }

    /// `compare outcome=fear by=role`; several words of one field are parted by commas.
    static Recipe recipe(String line) {
        return Written.recipe(fields(line));
    }

    static Map<String, List<String>> fields(String line) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String word : ("analysis=" + line).split(" ")) {
            String[] parts = word.split("=", 2);
            fields.put(parts[0], List.of(parts[1].split(",")));
        }
        return fields;
    }

    static Outcome run(String line, Ground ground) {
        return Analysis.run(recipe(line), ground, Progress.unwatched());
    }
}

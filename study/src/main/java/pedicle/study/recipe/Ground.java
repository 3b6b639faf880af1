package pedicle.study.recipe;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.study.correlation.Answers;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Column;
import pedicle.study.survey.Field;
import pedicle.study.survey.Item;
import pedicle.study.survey.Scale;
import pedicle.study.survey.ScaleScores;
import pedicle.study.survey.Survey;

/// A survey and its scales: where a recipe finds its variables by name.
public record Ground(Survey survey, List<Scale> scales) {

    /// Groups beyond this are no groups: somebody chose an identifier or free text.
    private static final int MOST_GROUPS = 60;

    public Ground {
        scales = List.copyOf(scales);
    }

    /// Everybody's number on a column or a scale; NaN where there is none.
    public double[] numbers(String name) {
        Optional<Scale> scale = scale(name);
        if (scale.isPresent()) {
            return ScaleScores.of(scale.get(), survey).column();
        }
        return survey.column(numeric(name)).scores();
    }

    private Field numeric(String name) {
        Field field = field(name);
        if (!field.numeric()) {
            String words = firstWords(survey.column(field));
            throw new BadInput("%s, column “%s”: expected numbers, found %s"
                    .formatted(survey.name(), name, words.isEmpty() ? "no answers" : "words such as “" + words + "”"));
        }
        return field;
    }

    /// The groups into which a column puts people, in the order of its choices, or else of their names.
    public Groups groups(String name) {
        Groups groups = members(name);
        if (groups.names().size() > MOST_GROUPS) {
            throw new BadInput("%s, column “%s”: expected a few groups, found %d different answers;"
                            .formatted(survey.name(), name, groups.names().size())
                    + " choose a column that puts people into groups");
        }
        return groups;
    }

    /// The same however many groups there are, such as practices.
    Groups members(String name) {
        Field field = field(name);
        Column column = survey.column(field);
        List<String> codes = codes(field, column);
        int[] places = column.distinct().stream()
                .mapToInt(answer -> code(field, answer).map(codes::indexOf).orElse(-1))
                .toArray();
        int[] of = new int[survey.people()];
        for (int person = 0; person < of.length; person++) {
            of[person] = places[column.place(person)];
        }
        return new Groups(name, names(field, codes), of, field.numeric());
    }

    /// Two choices with the same words are told apart by their codes.
    private static List<String> names(Field field, List<String> codes) {
        List<String> words = codes.stream().map(field::wordsFor).toList();
        return codes.stream()
                .map(code -> {
                    String its = field.wordsFor(code);
                    return Collections.frequency(words, its) == 1 ? its : "%s (%s)".formatted(its, code);
                })
                .toList();
    }

    /// What everybody scored on items as a person wrote them. Those of `reversed` are turned round, and so are
    /// those
    /// that a scale turns round, where its slug stands for its items.
    public Answers answers(List<String> written, List<String> reversed) {
        List<String> items = expanded(written);
        for (String name : reversed) {
            if (!items.contains(name)) {
                throw new BadInput(
                        "field “reverse”: “%s” is none of the items; %s".formatted(name, Nearest.offered(name, items)));
            }
        }
        Set<String> turned = new HashSet<>(reversed);
        written.forEach(name -> scale(name).ifPresent(scale -> turned.addAll(scale.reversed())));
        return new Answers(
                items,
                items.stream().map(item -> scores(item, turned.contains(item))).toArray(double[][]::new));
    }

    private double[] scores(String item, boolean turned) {
        return turned ? new Item(numeric(item), true).scores(survey) : numbers(item);
    }

    /// Names as a person wrote them: a scale's slug stands for its items, and `a-e` for all columns from a to e.
    public List<String> expanded(List<String> written) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : written) {
            Optional<Scale> scale = scale(name);
            if (scale.isPresent()) {
                names.addAll(scale.get().items());
            } else {
                names.addAll(survey.field(name).map(Field::name).map(List::of).orElseGet(() -> range(name)));
            }
        }
        return List.copyOf(names);
    }

    /// Which of the items their scales say are worded the other way round.
    public List<String> reversed(List<String> items) {
        return items.stream()
                .filter(item ->
                        scales.stream().anyMatch(scale -> scale.reversed().contains(item)))
                .toList();
    }

    /// All columns by name.
    public List<String> columns() {
        return survey.fields().stream().map(Field::name).toList();
    }

    /// The items of the scales; without scales all columns with an answer scale.
    public List<String> answerScales() {
        return scales.isEmpty()
                ? survey.fields().stream()
                        .filter(field -> field.span().isPresent())
                        .map(Field::name)
                        .toList()
                : scales.stream().flatMap(scale -> scale.items().stream()).toList();
    }

    public Optional<Scale> scale(String slug) {
        return survey.field(slug).isPresent()
                ? Optional.empty()
                : scales.stream().filter(scale -> scale.slug().equals(slug)).findFirst();
    }

    /// What a reader calls a variable.
    public String label(String name) {
        return scale(name)
                .map(Scale::title)
                .orElseGet(() -> survey.field(name)
                        .map(Field::label)
                        .filter(label -> !label.isBlank())
                        .orElse(name));
    }

    /// The field of that name; a complaint offers the nearest column or scale.
    public Field field(String name) {
        return survey.field(name)
                .orElseThrow(() -> new BadInput("%s: there is no column “%s”; %s"
                        .formatted(survey.name(), name, Nearest.offered(name, names()))));
    }

    private List<String> names() {
        return Stream.concat(
                        survey.fields().stream().map(Field::name),
                        scales.stream().map(Scale::slug))
                .toList();
    }

    private List<String> range(String name) {
        List<String> columns = survey.fields().stream().map(Field::name).toList();
        for (int dash = name.indexOf('-'); dash > 0; dash = name.indexOf('-', dash + 1)) {
            int from = columns.indexOf(name.substring(0, dash));
            int to = columns.indexOf(name.substring(dash + 1));
            if (from >= 0 && to >= from) {
                return columns.subList(from, to + 1);
            }
        }
        return List.of(field(name).name());
    }

    private static List<String> codes(Field field, Column column) {
        if (!field.choices().isEmpty()) {
            return field.choices().stream().map(Field.Choice::code).toList();
        }
        Stream<String> met = column.distinct().stream()
                .flatMap(answer -> code(field, answer).stream())
                .distinct();
        return field.numeric()
                ? met.sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
                        .toList()
                : met.sorted().toList();
    }

    private static Optional<String> code(Field field, Answer answer) {
        return switch (answer) {
            case Answer.Score(double value) -> Optional.of(field.codeOf(value));
            case Answer.Words(String text) -> Optional.of(text);
            case Answer.Refused _, Answer.Blank _ -> Optional.empty();
        };
    }

    private static String firstWords(Column column) {
        return column.distinct().stream()
                .flatMap(answer -> answer instanceof Answer.Words(String text) ? Stream.of(text) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    /// People in groups: `of` has a place among `names` for each person, or -1. `ordered` where the groups have
    /// an order of their own.
    public static final class Groups {

        private final String name;
        private final List<String> names;
        private final int[] of;
        private final boolean ordered;

        Groups(String name, List<String> names, int[] of, boolean ordered) {
            this.name = name;
            this.names = List.copyOf(names);
            this.of = of;
            this.ordered = ordered;
        }

        public String name() {
            return name;
        }

        public List<String> names() {
            return names;
        }

        public int[] of() {
            return of.clone();
        }

        public boolean ordered() {
            return ordered;
        }

        public int size(int group) {
            return (int) Arrays.stream(of).filter(one -> one == group).count();
        }
    }
}

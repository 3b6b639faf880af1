package pedicle.study.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.study.regress.Variable.Category;
import pedicle.study.regress.Variable.Numeric;

/// A model's data: an outcome and a column for each term, of the people who answered all of it.
///
/// A number is one column. A choice is a column of 0 and 1 for each level but the reference, called
/// `name[level]` (treatment contrasts). An intercept is always part of the model and has no column here.
public final class Design {

    private final Variable outcome;
    private final List<Variable> predictors;
    private final List<Column> columns;
    private final List<Category> cluster;
    private final int n;
    private final int missing;
    private final List<String> notes = new ArrayList<>();

    private Design(Variable outcome, List<? extends Variable> predictors, List<Category> cluster) {
        refuseMisfits(outcome, predictors, cluster);
        List<Variable> all = Stream.of(Stream.of(outcome), predictors.stream(), cluster.stream())
                .flatMap(variables -> variables.map(Variable.class::cast))
                .toList();
        int[] whole = IntStream.range(0, outcome.people())
                .filter(person -> all.stream().allMatch(variable -> variable.answered(person)))
                .toArray();
        n = whole.length;
        missing = outcome.people() - n;
        if (n == 0) {
            throw new BadInput("the model of “%s”: expected people who answered %s, found none of %d"
                    .formatted(
                            outcome.name(),
                            Words.list(all.stream().map(Variable::name).toList()),
                            outcome.people()));
        }
        this.outcome = used(outcome.of(whole));
        this.predictors =
                predictors.stream().map(predictor -> used(predictor.of(whole))).toList();
        this.cluster = cluster.stream().map(ids -> ids.of(whole).busy()).toList();
        columns = this.predictors.stream().flatMap(Design::columns).toList();
    }

    /// Everyone stands alone.
    public static Design of(Variable outcome, List<? extends Variable> predictors) {
        return new Design(outcome, predictors, List.of());
    }

    /// People belong to clusters, such as practices; who belongs to none counts as missing.
    public static Design of(Variable outcome, List<? extends Variable> predictors, Variable cluster) {
        return new Design(outcome, predictors, List.of(levels(cluster)));
    }

    /// How many answered everything.
    public int n() {
        return n;
    }

    /// How many did not.
    public int missing() {
        return missing;
    }

    /// The names of the columns, without the intercept.
    public List<String> terms() {
        return columns.stream().map(Column::term).toList();
    }

    /// The clusters' names, none where everyone stands alone.
    public List<String> clusters() {
        return cluster.stream().flatMap(ids -> ids.levels().stream()).toList();
    }

    Variable outcome() {
        return outcome;
    }

    List<Variable> predictors() {
        return predictors;
    }

    List<Column> columns() {
        return columns;
    }

    boolean clustered() {
        return !cluster.isEmpty();
    }

    String clusterName() {
        return cluster.getFirst().name();
    }

    int clusterOf(int person) {
        return cluster.getFirst().place(person);
    }

    /// What a reader should know of how the columns came to be.
    List<String> notes() {
        return List.copyOf(notes);
    }

    private Variable used(Variable variable) {
        return switch (variable) {
            case Numeric numbers -> numbers;
            case Category choice -> {
                if (!choice.idle().isEmpty()) {
                    notes.add("nobody with complete answers chose %s of “%s”: left out"
                            .formatted(Words.list(choice.idle()), choice.name()));
                }
                Category busy = choice.busy();
                if (!busy.reference().equals(choice.reference())) {
                    notes.add("“%s” is held against “%s”, as nobody is left at “%s”"
                            .formatted(choice.name(), busy.reference(), choice.reference()));
                }
                yield busy;
            }
        };
    }

    private static Stream<Column> columns(Variable variable) {
        return switch (variable) {
            case Numeric numbers ->
                Stream.of(Column.number(
                        numbers.name(),
                        IntStream.range(0, numbers.people())
                                .mapToDouble(numbers::value)
                                .toArray()));
            case Category choice -> {
                if (choice.levels().size() == 1) {
                    throw constant(choice.name(), choice.reference(), choice.people());
                }
                yield IntStream.range(0, choice.levels().size())
                        .filter(level -> level != choice.referencePlace())
                        .mapToObj(level -> indicator(choice, level));
            }
        };
    }

    private static Column indicator(Category choice, int level) {
        return Column.level(
                choice.name(),
                choice.levels().get(level),
                IntStream.range(0, choice.people())
                        .mapToDouble(person -> choice.place(person) == level ? 1 : 0)
                        .toArray());
    }

    static BadInput constant(String name, String value, int people) {
        return new BadInput("the predictor “%s”: expected answers that differ, found “%s” from all %d people"
                .formatted(name, value, people));
    }

    private static Category levels(Variable variable) {
        return switch (variable) {
            case Numeric numbers -> numbers.asLevels();
            case Category choice -> choice;
        };
    }

    private static void refuseMisfits(Variable outcome, List<? extends Variable> predictors, List<Category> cluster) {
        if (predictors.isEmpty()) {
            throw new BadInput(
                    "the model of “%s”: expected at least one predictor, found none".formatted(outcome.name()));
        }
        List<String> names = new ArrayList<>(List.of(outcome.name()));
        for (Variable predictor : predictors) {
            if (names.contains(predictor.name())) {
                throw new BadInput("the model of “%s”: expected each variable once, found “%s” twice"
                        .formatted(outcome.name(), predictor.name()));
            }
            names.add(predictor.name());
        }
        if (Stream.concat(predictors.stream(), cluster.stream())
                .anyMatch(other -> other.people() != outcome.people())) {
            throw new IllegalArgumentException("the variables are of different lengths");
        }
    }
}

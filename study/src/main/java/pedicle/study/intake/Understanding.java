package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;

/// What a survey file is taken to say: its variables, its item sets, and which of its rows count. Proposed by a
/// [Source], corrected by a person, kept as JSON. A column that it does not name is left out.
public record Understanding(List<Variable> variables, List<ItemSet> sets, List<Rows> rows) {

    public Understanding {
        variables = List.copyOf(variables);
        sets = List.copyOf(sets);
        rows = List.copyOf(rows);
    }

    /// Reads what [#json] wrote; a field that is not understood is refused by its name.
    public static Understanding of(String json) {
        return UnderstandingJson.read(json);
    }

    public String json() {
        return UnderstandingJson.write(this);
    }

    public Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /// The same with one variable decided anew.
    public Understanding with(Variable decided) {
        List<Variable> all = new ArrayList<>();
        for (Variable variable : variables) {
            all.add(variable.name().equals(decided.name()) ? decided : variable);
        }
        return new Understanding(all, sets, rows);
    }

    /// The same with other item sets.
    public Understanding withSets(List<ItemSet> others) {
        return new Understanding(variables, others, rows);
    }

    /// The same with other rules for rows.
    public Understanding withRows(List<Rows> others) {
        return new Understanding(variables, sets, others);
    }

    /// Only rows of one event of a longitudinal project.
    public Understanding ofEvent(String event) {
        List<Rows> rules = new ArrayList<>(rows);
        rules.removeIf(rule -> rule.column().equals(Redcap.EVENT));
        rules.add(new Rows(Redcap.EVENT, true, List.of(event), "one event was chosen"));
        return withRows(rules);
    }

    private static void needsReplies(Variable variable) {
        boolean needed = switch (variable.type()) {
            case SCALE, CHOICE, YES_NO -> !variable.leftOut();
            case NUMBER, WORDS, DATE, IDENTIFIER -> false;
        };
        if (needed && variable.replies().isEmpty()) {
            throw new BadInput("the understanding, variable “%s”: expected the replies that it permits, found none"
                    .formatted(variable.name()));
        }
    }

    /// A column twice, or an item in two sets, is refused by its name.
    Understanding sound() {
        List<String> names = new ArrayList<>();
        for (Variable variable : variables) {
            if (names.contains(variable.name())) {
                throw new BadInput(
                        "the understanding: expected each variable once, found “%s” twice".formatted(variable.name()));
            }
            names.add(variable.name());
            needsReplies(variable);
        }
        List<String> items = new ArrayList<>();
        for (ItemSet set : sets) {
            for (String item : set.items()) {
                if (items.contains(item)) {
                    throw new BadInput("the understanding, set “%s”: expected items that stand in no other, found “%s”"
                            .formatted(set.slug(), item));
                }
                items.add(item);
            }
        }
        return this;
    }
}

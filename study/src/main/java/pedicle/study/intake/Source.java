package pedicle.study.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.catalog.table.Sheet;
import pedicle.study.survey.Scales;
import pedicle.study.survey.Survey;

/// A survey file that was read: its raw texts, what it says of itself, and what can be made of it.
public final class Source {

    private final Read read;
    private final DecimalMark marks;

    private Source(Read read, DecimalMark marks) {
        this.read = read;
        this.marks = marks;
    }

    static Source of(Read read) {
        boolean semicolons = read.format().writing() instanceof Format.Writing.Text text && text.delimiter() == ';';
        return new Source(read, DecimalMark.settled(read.sheet(), semicolons));
    }

    public Format format() {
        return read.format();
    }

    /// The texts as they stand in the file, stripped.
    public Sheet sheet() {
        return read.sheet();
    }

    /// What the file is taken to say as long as nobody says otherwise. `constructs` are the ids of catalog terms,
    /// such
    /// as `tdf:emotion`, of which an item set may bear the name.
    public Understanding proposed(List<String> constructs) {
        return new Proposal(read, marks.sheet(), constructs).made();
    }

    /// What a person looks at before anything is taken in.
    public Preview preview(Understanding understanding) {
        checked(understanding);
        return Preview.of(read, marks, understanding);
    }

    /// The survey by an understanding: every answer is one that its variable permits, or the first that is not is
    /// refused with its line.
    public Survey survey(Understanding understanding) {
        checked(understanding);
        return Taking.survey(marks.sheet(), understanding);
    }

    /// The item sets of an understanding as scales; what was not decided stays so.
    public Scales scales(Understanding understanding) {
        checked(understanding);
        return new Scales(
                read.sheet().name(),
                understanding.sets().stream().map(ItemSet::scale).toList());
    }

    private void checked(Understanding understanding) {
        understanding.sound();
        List<String> columns = read.sheet().columns();
        for (Variable variable : understanding.variables()) {
            known(variable.name(), columns, "there is no column “%s”");
        }
        understanding
                .rows()
                .forEach(rule -> known(rule.column(), columns, "there is no column “%s” to choose rows by"));
        Map<String, Variable> brought = new HashMap<>();
        understanding.variables().stream()
                .filter(variable -> !variable.leftOut())
                .forEach(variable -> brought.put(variable.name(), variable));
        for (ItemSet set : understanding.sets()) {
            checked(set, List.copyOf(brought.keySet()));
        }
    }

    private void checked(ItemSet set, List<String> brought) {
        if (set.items().size() < 2) {
            throw new BadInput("%s, set “%s”: expected at least two items, found %d"
                    .formatted(read.sheet().name(), set.slug(), set.items().size()));
        }
        set.items()
                .forEach(item ->
                        known(item, brought, "there is no variable “%s”, an item of the set “" + set.slug() + "”"));
        set.reversed().stream()
                .map(ItemSet.Reversed::item)
                .forEach(item -> known(item, set.items(), "the set “" + set.slug() + "” has no item “%s” to reverse"));
    }

    private void known(String name, List<String> names, String complaint) {
        if (!names.contains(name)) {
            throw new BadInput("%s: %s; %s"
                    .formatted(
                            read.sheet().name(),
                            complaint.formatted(name),
                            Nearest.offered(name, names.stream().sorted().toList())));
        }
    }
}

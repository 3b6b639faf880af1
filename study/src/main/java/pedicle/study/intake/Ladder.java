package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// A known ladder of replies, such as “Strongly disagree” to “Strongly agree”, from `ladders.csv`. Each step has
/// the
/// words that stand for it, lowest step first.
record Ladder(String name, List<List<String>> steps) {

    private static final List<Ladder> KNOWN = read();

    Ladder {
        steps = List.copyOf(steps);
    }

    /// The shortest ladder that has all these words; empty unless they show an end of it or three steps.
    static Optional<Ladder> of(Collection<String> texts) {
        return KNOWN.stream().filter(ladder -> ladder.has(texts)).findFirst();
    }

    /// The step of a text, from 1; empty where it has none.
    OptionalInt step(String text) {
        String words = Plain.words(text);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).contains(words)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /// A reply for each step, with the texts of the file where it has them and else the ladder's own words.
    List<Reply> replies(Collection<String> texts) {
        List<Reply> replies = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            int its = step;
            List<String> written = texts.stream()
                    .filter(text -> step(text).equals(OptionalInt.of(its)))
                    .toList();
            String code = Integer.toString(step);
            if (written.isEmpty()) {
                String words = steps.get(step - 1).getFirst();
                replies.add(new Reply(words, code, words));
            }
            written.forEach(text -> replies.add(new Reply(text, code, text)));
        }
        return replies;
    }

    String words() {
        return "a ladder of %s in %d steps, from “%s” to “%s”"
                .formatted(
                        name,
                        steps.size(),
                        steps.getFirst().getFirst(),
                        steps.getLast().getFirst());
    }

    private boolean has(Collection<String> texts) {
        List<OptionalInt> met = texts.stream().map(this::step).distinct().toList();
        // Two texts that differ are two steps: “Trifft zu” beside “Trifft eher zu” is no other word for it.
        if (texts.stream().map(Plain::words).distinct().count() > met.size()) {
            return false;
        }
        boolean end = met.contains(OptionalInt.of(1)) || met.contains(OptionalInt.of(steps.size()));
        return !met.isEmpty() && !met.contains(OptionalInt.empty()) && (end ? met.size() >= 2 : met.size() >= 3);
    }

    private static List<Ladder> read() {
        List<Ladder> ladders = new ArrayList<>();
        for (Row row : Table.ours(Ladder.class, "ladders.csv").rows()) {
            ladders.add(new Ladder(
                    row.required("name"),
                    Arrays.stream(row.required("steps").split("\\|"))
                            .map(step -> List.of(step.split("/")))
                            .toList()));
        }
        ladders.sort(Comparator.comparingInt(ladder -> ladder.steps().size()));
        return List.copyOf(ladders);
    }
}

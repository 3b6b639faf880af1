package pedicle.app.web.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pedicle.app.web.page.FormView;
import pedicle.catalog.BadInput;

/// One of several, as an address names it and as a form offers it. The first is taken where the address is silent.
final class Choices<T> {

    /// `word` stands in the address.
    record Choice<T>(String word, String label, T value) {}

    private final String name;
    private final List<Choice<T>> choices;

    Choices(String name, List<Choice<T>> choices) {
        this.name = name;
        this.choices = List.copyOf(choices);
    }

    List<Choice<T>> all() {
        return choices;
    }

    Choice<T> in(Map<String, String> asked) {
        String word = asked.getOrDefault(name, "");
        if (word.isEmpty()) {
            return choices.getFirst();
        }
        return choices.stream()
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("%s: expected %s, found “%s”"
                        .formatted(name, choices.stream().map(Choice::word).collect(Collectors.joining(", ")), word)));
    }

    FormView.One input(String label, String hint, Choice<T> chosen) {
        return new FormView.One(
                name,
                label,
                hint,
                choices.stream()
                        .map(choice -> new FormView.Option(choice.word(), choice.label(), choice.equals(chosen)))
                        .toList());
    }

    /// What stands in an address for one of them.
    String query(Choice<T> chosen) {
        return name + "=" + chosen.word();
    }
}

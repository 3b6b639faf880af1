package pedicle.study.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;

/// The fields of a recipe as they were written: in its JSON, in a page's address or on the command line.
record Words(Map<String, List<String>> fields) {

    Words {
        // Somebody may leave a field of a form empty; that says nothing. Nothing is said by saying it twice.
        fields = fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream()
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .toList(),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    List<String> list(String field) {
        return fields.getOrDefault(field, List.of());
    }

    Optional<String> word(String field) {
        List<String> words = list(field);
        if (words.size() > 1) {
            throw bad(field, "one value", String.join(", ", words));
        }
        return words.stream().findFirst();
    }

    String wanted(String field) {
        return word(field).orElseThrow(() -> bad(field, "a value", ""));
    }

    List<String> wantedList(String field) {
        List<String> words = list(field);
        if (words.isEmpty()) {
            throw bad(field, "at least one name", "");
        }
        return words;
    }

    /// One of an enum's constants, written in lower case with hyphens.
    <E extends Enum<E>> E choice(String field, E otherwise) {
        List<E> choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return word(field)
                .map(word -> choice(field, word.toLowerCase(Locale.ROOT), choices, Words::written))
                .orElse(otherwise);
    }

    /// The one of these that the word stands for; a complaint offers the nearest.
    <T> T choice(String field, String word, List<T> choices, Function<T, String> written) {
        return choices.stream()
                .filter(choice -> written.apply(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("field “%s”: there is no “%s”; %s"
                        .formatted(
                                field,
                                word,
                                Nearest.offered(
                                        word, choices.stream().map(written).toList()))));
    }

    int whole(String field, int otherwise, int least, int most) {
        return word(field)
                .map(word -> number(word)
                        .filter(number -> number >= least && number <= most)
                        .orElseThrow(() -> bad(field, "a whole number from %d to %d".formatted(least, most), word))
                        .intValue())
                .orElse(otherwise);
    }

    long seed(long otherwise) {
        return word("seed")
                .map(word -> number(word).orElseThrow(() -> bad("seed", "a whole number", word)))
                .orElse(otherwise);
    }

    /// A number, or empty for the given word, which is what silence means too.
    OptionalInt wholeOr(String field, String emptyWord, int most) {
        return word(field).filter(word -> !word.equals(emptyWord)).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(whole(field, 1, 1, most));
    }

    private static Optional<Long> number(String word) {
        try {
            return Optional.of(Long.valueOf(word));
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private static BadInput bad(String field, String expected, String came) {
        return new BadInput("field “%s”: expected %s, found %s"
                .formatted(field, expected, came.isEmpty() ? "nothing" : "“" + came + "”"));
    }

    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

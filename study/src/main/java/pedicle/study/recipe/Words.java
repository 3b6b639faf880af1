package pedicle.study.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;

/// The fields of a recipe as they were written: in its JSON, in a page's address or on the command line.
record Words(Map<String, List<String>> fields) {

    Words {
        // Somebody may leave a field of a form empty; that says nothing.
        fields = fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream()
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
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
        return word(field)
                .map(word -> Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                        .filter(choice -> written(choice).equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> bad(
                                field,
                                "one of "
                                        + Stream.of(otherwise
                                                        .getDeclaringClass()
                                                        .getEnumConstants())
                                                .map(Words::written)
                                                .collect(Collectors.joining(", ")),
                                word)))
                .orElse(otherwise);
    }

    int whole(String field, int otherwise, int least, int most) {
        return word(field)
                .map(word -> {
                    try {
                        int number = Integer.parseInt(word);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException notWhole) {
                        throw bad(field, "a whole number from %d to %d".formatted(least, most), word);
                    }
                    throw bad(field, "a whole number from %d to %d".formatted(least, most), word);
                })
                .orElse(otherwise);
    }

    long seed(long otherwise) {
        return word("seed")
                .map(word -> {
                    try {
                        return Long.parseLong(word);
                    } catch (NumberFormatException notWhole) {
                        throw bad("seed", "a whole number", word);
                    }
                })
                .orElse(otherwise);
    }

    /// A number, or empty for the given word, which is what silence means too.
    OptionalInt wholeOr(String field, String emptyWord, int most) {
        return word(field).filter(word -> !word.equals(emptyWord)).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(whole(field, 1, 1, most));
    }

    BadInput bad(String field, String expected, String came) {
        return new BadInput("field “%s”: expected %s, found %s"
                .formatted(field, expected, came.isEmpty() ? "nothing" : "“" + came + "”"));
    }

    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

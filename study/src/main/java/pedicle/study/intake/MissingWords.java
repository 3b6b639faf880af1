package pedicle.study.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Words that stand for no answer, in English, French and German, from `missing-words.csv`.
final class MissingWords {

    /// Why there is no answer: nothing was written, the person would not say, or could not.
    enum Kind {
        BLANK,
        REFUSAL,
        UNSURE
    }

    private static final Map<String, Kind> WORDS = read();

    private MissingWords() {}

    static Optional<Kind> kind(String text) {
        // A full stop alone is the missing value of SAS and Stata.
        if (text.equals(".") || text.equals("-")) {
            return Optional.of(Kind.BLANK);
        }
        // “Refused (vol.)” was offered by nobody and said all the same.
        return Optional.ofNullable(WORDS.get(Plain.words(text.replaceFirst("\\s*\\([^)]*\\)$", ""))));
    }

    /// The proposal for a text that stands in the cells.
    static Missing proposed(String text, Kind kind) {
        return switch (kind) {
            case BLANK -> Missing.one(text, "", false, "“%s” usually stands for an empty answer".formatted(text));
            case REFUSAL, UNSURE -> Missing.one(text, text, false, "“%s” is no answer to the question".formatted(text));
        };
    }

    private static Map<String, Kind> read() {
        Map<String, Kind> words = new HashMap<>();
        for (Row row : Table.ours(MissingWords.class, "missing-words.csv").rows()) {
            words.put(row.required("words"), row.choice("kind", Kind.class));
        }
        return Map.copyOf(words);
    }
}

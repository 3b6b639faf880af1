package pedicle.care.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.Status;
import pedicle.catalog.table.Row;

/// One line of `handout.csv`: its words in each language, and what they stand on.
record Line(
        Part part,
        String id,
        Applies applies,
        Map<Language, String> words,
        List<String> facts,
        List<String> figures,
        List<String> sources,
        Optional<Status> status) {

    Line {
        words = Map.copyOf(words);
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        if (sources.isEmpty() != status.isEmpty()) {
            throw new IllegalArgumentException("a line's sources are seen, recalled or derived: " + id);
        }
    }

    enum Part {
        TITLE,
        EMERGENCY,
        LIKELY,
        NUMBERS,
        SCAN,
        DO,
        BACK,
        FOOT
    }

    static Line of(Row row) {
        return new Line(
                row.choice("part", Part.class),
                row.required("id"),
                row.choice("applies", Applies.class),
                Map.of(Language.EN, row.required("en"), Language.FR, row.required("fr")),
                row.words("facts"),
                row.words("figures"),
                row.words("sources"),
                row.optional("status").map(_ -> row.choice("status", Status.class)));
    }

    String in(Language language) {
        return words.getOrDefault(language, "");
    }
}

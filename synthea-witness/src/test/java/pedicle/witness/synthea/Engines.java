package pedicle.witness.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Agreement;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// One export, judged by DuckDB and by the other engines.
record Engines(Path export, List<Code> codes, Period period) {

    /// What DuckDB says by a definition: the report, and a line for each patient's episode.
    record Word(Definition definition, MeasureReport report, List<String> lines) {

        Counts counts() {
            return report.counts().orElseThrow();
        }
    }

    /// What it says by all of them.
    record Words(List<Word> each, List<String> warnings) {

        Word by(String id) {
            return each.stream()
                    .filter(word -> word.definition().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// All engines say the same of every patient and count the same, by all definitions.
    Words agreed() {
        List<Word> words = new ArrayList<>();
        try (Scratch ours = Scratch.make("ours");
                Judges duckdb = new Judges.BuiltIn(Cohort.read(export, codes))) {
            for (Definition definition : Definition.all()) {
                MeasureReport report = Measure.of(duckdb, definition, period);
                Agreement.keep(duckdb, definition, ours.folder());
                words.add(new Word(definition, report, lines(duckdb)));
            }
            for (String name : List.of("spark", "cql")) {
                JudgingEngine engine = JudgingEngine.named(name).orElseThrow();
                try (Scratch theirs = Scratch.make("theirs");
                        Judges other = Judges.Other.read(engine, List.of(export), codes, Optional.empty())) {
                    assertThat(other.lacking()).as(name).isEqualTo(duckdb.lacking());
                    assertThat(other.insured()).as(name).isEqualTo(duckdb.insured());
                    for (Word word : words) {
                        assertThat(Measure.of(other, word.definition(), period).counts())
                                .as("%s by %s", name, word.definition().id())
                                .isEqualTo(word.report().counts());
                        Agreement.keep(other, word.definition(), theirs.folder());
                    }
                    assertThat(Agreement.between(ours.folder(), theirs.folder()))
                            .as(name)
                            .isEqualTo(new Agreement(0, List.of()));
                }
            }
            return new Words(words, duckdb.warnings());
        }
    }

    private static List<String> lines(Judges judges) {
        return new ArrayList<>(
                judges.tables().createQuery("""
                select concat_ws(',', patient, coalesce(cast(index_date as varchar), ''), eligible, excluded_for,
                  coalesce(cast(imaged_on as varchar), ''), modality, coalesce(cast(indicated as varchar), ''))
                from judged order by all""").mapTo(String.class).list());
    }
}

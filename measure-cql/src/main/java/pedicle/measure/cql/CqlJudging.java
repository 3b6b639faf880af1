package pedicle.measure.cql;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.Doubt;
import pedicle.measure.cohort.Export;
import pedicle.measure.cohort.Exports;
import pedicle.measure.fhir.ValueSets;
import pedicle.measure.indicator.JudgingEngine;

/// Says where each patient stands by evaluating the definition's CQL, patient by patient, with the
/// cqframework engine.
public final class CqlJudging implements JudgingEngine {

    @Override
    public String name() {
        return "cql";
    }

    @Override
    public People read(List<Path> folders, List<Code> codes, Optional<String> where) {
        if (where.isPresent()) {
            throw new BadInput("--engine cql: expected no other machine, since it works on this one alone, found “%s”"
                    .formatted(where.orElseThrow()));
        }
        if (folders.size() > 1) {
            throw new BadInput(
                    "--engine cql: it reads one export at a time; several are read as one by duckdb and spark");
        }
        Exports exports = Exports.in(folders);
        Export export = exports.each().getFirst();
        if (!export.deletions().isEmpty()) {
            throw new BadInput(export.deletions().getFirst()
                    + ": the export says what was deleted, which only duckdb and spark take out");
        }
        Terminology terminology = new Terminology(ValueSets.of(codes));
        return new CqlPeople(
                exports, Records.read(export, terminology), terminology, () -> doubts(folders.getFirst(), codes));
    }

    /// What can't be used, or not with certainty, is counted over all records of an export, whoever they are
    /// of, and not patient by patient as CQL sees them: the built-in engine is asked, so that both say the
    /// same.
    private static List<String> doubts(Path folder, List<Code> codes) {
        try (Cohort cohort = Cohort.read(folder, codes)) {
            return Doubt.in(cohort);
        }
    }
}

package pedicle.measure.cql;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Export;
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
    public People read(Path folder, List<Code> codes, Optional<String> where) {
        if (where.isPresent()) {
            throw new BadInput("--engine cql: expected no other machine, since it works on this one alone, found “%s”"
                    .formatted(where.orElseThrow()));
        }
        Export export = Export.in(folder);
        return new CqlPeople(export, Records.read(export), new Terminology(ValueSets.of(codes)));
    }
}

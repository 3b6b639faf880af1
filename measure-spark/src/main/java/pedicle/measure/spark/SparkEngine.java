package pedicle.measure.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.reference.Code;
import pedicle.measure.indicator.JudgingEngine;

/// Spark, as `--engine spark` finds it. `where` is a master's URL, such as spark://host:7077; without one it is all
/// cores of this machine.
public final class SparkEngine implements JudgingEngine {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public People read(Path export, List<Code> codes, Optional<String> where) {
        return SparkPeople.read(export, codes, where.orElse("local[*]"));
    }
}

package pedicle.measure.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.reference.Code;
import pedicle.measure.indicator.JudgingEngine;

/// Spark, as `--engine spark` finds it. `where` is a master's URL, such as spark://host:7077; without one it is all
/// cores of this machine. What a site says of its cluster is taken from where Spark's own tools look for it.
public final class SparkEngine implements JudgingEngine {

    private final Settings settings;

    public SparkEngine() {
        this(Settings.ofTheSite());
    }

    SparkEngine(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public People read(List<Path> exports, List<Code> codes, Optional<String> where) {
        return SparkPeople.read(exports, codes, where.orElse(Session.HERE), settings);
    }
}

package pedicle.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.ResourceType;
import pedicle.measure.cohort.TableFile;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Period;

/// Stands where Spark would in a test: the built-in engine again, but for the day of one patient's image where the
/// master is called so.
public final class SecondEngine implements JudgingEngine {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public People read(Path export, List<Code> codes, Optional<String> where) {
        return new Again(new Judges.BuiltIn(Cohort.read(export, codes)), where.equals(Optional.of("differing")));
    }

    private record Again(Judges judges, boolean differing) implements JudgingEngine.People {

        @Override
        public List<String> lacking() {
            return judges.lacking();
        }

        @Override
        public boolean insured() {
            return judges.insured();
        }

        @Override
        public boolean has(ResourceType type) {
            return judges.has(type);
        }

        @Override
        public List<String> warnings() {
            return judges.warnings();
        }

        @Override
        public List<Path> judge(Definition definition, Period period, Path folder) {
            judges.judge(definition, period);
            if (differing) {
                judges.tables()
                        .execute("update judged set imaged_on = imaged_on + 1"
                                + " where patient = (select min(patient) from judged where imaged_on is not null)");
            }
            Path file = folder.resolve("judged.csv");
            TableFile.write(judges.tables(), "select * from judged", file);
            return List.of(file);
        }

        @Override
        public void close() {
            judges.close();
        }
    }
}

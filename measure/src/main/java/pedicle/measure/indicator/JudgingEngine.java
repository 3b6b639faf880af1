package pedicle.measure.indicator;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.ResourceType;

/// An engine other than the one that is built in, which says where each patient of an export stands. It lives in a
/// module of its own and is found by its name through the service loader.
public interface JudgingEngine {

    /// As `--engine` names it.
    String name();

    /// The engine of this name, where its module is on the class path.
    static Optional<JudgingEngine> named(String name) {
        return ServiceLoader.load(JudgingEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.name().equals(name))
                .findFirst();
    }

    /// Reads exports as one, the earliest first, to be judged by as many definitions as are wanted. `where` is the
    /// machine that does the work, as the engine itself writes it; empty means this one.
    People read(List<Path> exports, List<Code> codes, Optional<String> where);

    /// Who was read.
    interface People extends AutoCloseable {

        /// The types without which no figure can be had, and which the export lacks.
        List<String> lacking();

        /// Whether the export says who is insured.
        default boolean insured() {
            return has(ResourceType.COVERAGE);
        }

        /// Whether the export has a file of this type.
        boolean has(ResourceType type);

        /// What was not taken, a sentence each: no names, no content.
        List<String> warnings();

        /// The days that the record covers; empty where the engine does not say.
        default Optional<Reach> reach() {
            return Optional.empty();
        }

        /// Writes the table `judged` of `measure.sql` to new files in the folder, with the same columns: CSV with a
        /// header or Parquet, by their names.
        List<Path> judge(Definition definition, Period period, Path folder);

        @Override
        void close();
    }
}

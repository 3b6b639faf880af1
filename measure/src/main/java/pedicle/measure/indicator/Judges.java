package pedicle.measure.indicator;

import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Scratch;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.Engine;
import pedicle.measure.cohort.ResourceType;
import pedicle.measure.cohort.Room;

/// The people of an export and the engine that says where each of them stands: the one that is built in, or another.
/// What it said last lies in the table `judged`, beside the `definition`, for the questions that count.
public sealed interface Judges extends AutoCloseable {

    /// The tables, for a measure's own questions.
    Handle tables();

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

    /// Empty where no day of the record can be read, or where the engine does not say.
    Optional<Reach> reach();

    /// Says of everyone where they stand by this definition, in the place of what was said before.
    void judge(Definition definition, Period period);

    @Override
    void close();

    /// DuckDB, which staged the export itself.
    record BuiltIn(Cohort cohort) implements Judges {

        @Override
        public Handle tables() {
            return cohort.tables();
        }

        @Override
        public List<String> lacking() {
            return cohort.lacking();
        }

        @Override
        public boolean has(ResourceType type) {
            return cohort.has(type);
        }

        @Override
        public List<String> warnings() {
            return cohort.warnings();
        }

        @Override
        public Optional<Reach> reach() {
            return tables().createQuery(Sql.of(Judges.class, "span.sql"))
                    .map((row, _) -> {
                        Date first = row.getDate("first");
                        Date last = row.getDate("last");
                        return first == null || last == null
                                ? Optional.<Reach>empty()
                                : Optional.of(new Reach(first.toLocalDate(), last.toLocalDate()));
                    })
                    .one();
        }

        @Override
        public void judge(Definition definition, Period period) {
            Judgement.pass(tables(), Asked.of(definition, period, insured()));
        }

        @Override
        public void close() {
            cohort.close();
        }
    }

    /// Another engine, whose verdicts are read into a DuckDB that holds nothing else.
    record Other(JudgingEngine.People people, Engine counting, Scratch verdicts) implements Judges {

        /// Reads the exports, the earliest first. `where` is the machine that does the work, as the engine writes it;
        /// empty means this one.
        public static Other read(JudgingEngine engine, List<Path> exports, List<Code> codes, Optional<String> where) {
            JudgingEngine.People people = engine.read(exports, codes, where);
            try {
                return new Other(people, Engine.start(Room.ofTheMachine()), Scratch.make("verdicts"));
            } catch (RuntimeException failed) {
                people.close();
                throw failed;
            }
        }

        @Override
        public Handle tables() {
            return counting.handle();
        }

        @Override
        public List<String> lacking() {
            return people.lacking();
        }

        @Override
        public boolean has(ResourceType type) {
            return people.has(type);
        }

        @Override
        public List<String> warnings() {
            return people.warnings();
        }

        @Override
        public Optional<Reach> reach() {
            return people.reach();
        }

        @Override
        public void judge(Definition definition, Period period) {
            List<Path> files = lacking().isEmpty() ? people.judge(definition, period, verdicts.folder()) : List.of();
            Judgement.take(tables(), Asked.of(definition, period, insured()), Verdicts.in(files));
        }

        @Override
        public void close() {
            try (verdicts;
                    counting) {
                people.close();
            }
        }
    }
}

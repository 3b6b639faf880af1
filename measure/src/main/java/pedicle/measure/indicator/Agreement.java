package pedicle.measure.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Engine;
import pedicle.measure.cohort.Room;
import pedicle.measure.cohort.TableFile;

/// Whether two engines say the same of every patient, by each of the definitions that both were asked about:
/// how many patients they differ on, and the first few of these.
public record Agreement(long differing, List<String> examples) {

    private static final int EXAMPLES = 5;

    public Agreement {
        examples = List.copyOf(examples);
    }

    public boolean whole() {
        return differing == 0;
    }

    /// Keeps what an engine said last, to be held against another's word: a file a definition.
    public static void keep(Judges judges, Definition definition, Path folder) {
        TableFile.write(judges.tables(), "select * from judged", folder.resolve(definition.id() + ".parquet"));
    }

    /// What was kept in one folder against what was kept in the other.
    public static Agreement between(Path ours, Path theirs) {
        try (Engine engine = Engine.start(Room.ofTheMachine())) {
            Handle tables = engine.handle();
            tables.execute("create table differing (patient varchar)");
            for (Path file : filesIn(ours)) {
                view(tables, "ours", file);
                view(tables, "theirs", theirs.resolve(file.getFileName()));
                tables.execute("insert into differing " + Sql.of(Agreement.class, "differing.sql"));
            }
            return new Agreement(
                    tables.createQuery("select count(distinct patient) from differing")
                            .mapTo(Long.class)
                            .one(),
                    tables.createQuery("select distinct patient from differing order by patient limit " + EXAMPLES)
                            .mapTo(String.class)
                            .list());
        }
    }

    private static void view(Handle tables, String name, Path file) {
        tables.execute(
                "create or replace view %s as select * from %s".formatted(name, TableFile.reading(List.of(file))));
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what an engine said can't be read again", unreadable);
        }
    }
}

package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;

/// The cohort's tables as Parquet in the folder `cohort` of a staging folder, with what they were made of as their key.
/// `warnings` are those that its files gave cause for.
record KeptCohort(Path folder, String key, List<String> warnings) {

    /// What is read of a staged cohort. All else that staging makes is on the way to these.
    private static final List<String> TABLES = List.of(
            "patient",
            "visit",
            "back_pain",
            "imaging",
            "act",
            "event",
            "supplied",
            "enrolled",
            "span",
            "imaging_report",
            "codes_met");

    KeptCohort {
        warnings = List.copyOf(warnings);
    }

    static KeptCohort in(Path staged, String key) {
        return new KeptCohort(staged.resolve("cohort"), key, List.of());
    }

    KeptCohort having(List<String> found) {
        return new KeptCohort(folder, key, found);
    }

    /// Whether the last cohort was made of the same.
    boolean isThere() {
        try {
            Path mark = folder.resolve("key");
            return Files.exists(mark) && Files.readString(mark).equals(key);
        } catch (IOException unreadable) {
            throw refused(unreadable);
        }
    }

    /// Which lines do not stand.
    void dropped(Handle handle) {
        handle.execute("insert into dropped from %s".formatted(parquet("dropped")));
    }

    /// Makes the tables views of the kept ones. The warnings are the whole of them.
    KeptCohort open(Handle handle) {
        for (String table : TABLES) {
            handle.execute("create view %s as from %s".formatted(table, parquet(table)));
        }
        List<String> kept = handle.createQuery("select sentence from %s order by nth".formatted(parquet("warning")))
                .mapTo(String.class)
                .list();
        return having(kept);
    }

    /// Keeps the tables and the warnings. The key comes last: half a cohort has none.
    void write(Handle handle, List<String> all) {
        try {
            clear();
            handle.execute("create table codes_met as " + Sql.of(KeptCohort.class, "codes-met.sql"));
            write(handle, "from dropped", "dropped");
            for (String table : TABLES) {
                write(handle, "from " + table, table);
            }
            handle.execute("create temporary table warning (nth integer, sentence varchar)");
            for (int nth = 0; nth < all.size(); nth++) {
                handle.execute("insert into warning values (?, ?)", nth, all.get(nth));
            }
            write(handle, "from warning", "warning");
            Files.writeString(folder.resolve("key"), key);
        } catch (IOException refused) {
            throw refused(refused);
        }
    }

    private void write(Handle handle, String question, String table) {
        handle.execute("copy (%s) to %s (format parquet)"
                .formatted(
                        question, Lines.text(folder.resolve(table + ".parquet").toString())));
    }

    private void clear() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("key"));
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    private String parquet(String table) {
        return "read_parquet(%s)".formatted(Lines.listed(List.of(folder.resolve(table + ".parquet"))));
    }

    private BadInput refused(IOException why) {
        return new BadInput(folder + ": the cohort can't be kept there (" + why.getMessage() + ")", why);
    }
}

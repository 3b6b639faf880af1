package pedicle.measure.cohort;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;

/// A network's people as a measure sees them: the tables that `staging.sql` makes in a database in memory, which goes
/// when this is closed. Read once; measured by as many
/// definitions as are wanted.
public final class Cohort implements AutoCloseable {

    private final Engine engine;
    private final List<String> lacking;
    private final boolean insured;
    private final List<String> warnings;

    private Cohort(Engine engine, Export export, List<String> lacking, List<String> warnings) {
        this.engine = engine;
        this.lacking = List.copyOf(lacking);
        this.insured = export.has(ResourceType.COVERAGE);
        this.warnings = List.copyOf(warnings);
    }

    /// Reads the folder. A broken line is left out and warned of; a file that can't be read to its end is
    /// bad input.
    public static Cohort read(Path fhir, List<Code> codes) {
        Export export = Export.in(fhir);
        Engine engine = Engine.start();
        try {
            Handle handle = engine.handle();
            run(handle, "tables.sql");
            write(handle, codes);
            writeMedicines(handle);
            List<String> warnings = new ArrayList<>();
            for (Map.Entry<ResourceType, List<Path>> entry : export.files().entrySet()) {
                read(handle, entry.getKey(), entry.getValue());
                warnings.addAll(Sieve.clean(handle, entry.getKey()));
            }
            run(handle, "staging.sql");
            List<String> lacking = export.lacking(imagesReported(handle));
            warnings.addAll(0, Absence.of(export, lacking));
            warnings.addAll(Doubt.in(handle));
            return new Cohort(engine, export, lacking, warnings);
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    /// The tables, for a measure's own questions.
    public Handle tables() {
        return engine.handle();
    }

    /// The types without which no figure can be had, and which the export lacks.
    public List<String> lacking() {
        return lacking;
    }

    /// Whether the export says who is insured.
    public boolean insured() {
        return insured;
    }

    /// What was not taken, a sentence each: no names, no content.
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        engine.close();
    }

    private static void run(Handle handle, String file) {
        handle.createScript(Sql.of(Cohort.class, file)).execute();
    }

    private static void write(Handle handle, List<Code> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a cohort needs code sets");
        }
        try (DuckDBAppender rows = handle.getConnection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "code")) {
            for (Code code : codes) {
                rows.beginRow();
                rows.append(code.set());
                rows.append(code.system());
                rows.append(code.code().replace(".", ""));
                rows.append(code.match() == Code.Match.PREFIX);
                rows.append(code.modality());
                rows.endRow();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the code sets could not be written", refused);
        }
    }

    private static void writeMedicines(Handle handle) {
        try (PreparedBatch batch = handle.prepareBatch("insert into medicine_word values (?, ?, nullif(?, ''))")) {
            MedicineWord.all().forEach(each -> batch.add(each.set(), each.word(), each.butNot()));
            batch.execute();
        }
    }

    private static void read(Handle handle, ResourceType type, List<Path> files) {
        handle.execute("set variable files = [%s]"
                .formatted(files.stream().map(Cohort::quoted).collect(Collectors.joining(", "))));
        try {
            handle.execute(Sql.of(Cohort.class, type.reader()));
        } catch (JdbiException failed) {
            throw unreadable(files, failed);
        }
    }

    /// The engine names the file that it can't read; any other failure is ours.
    private static RuntimeException unreadable(List<Path> files, JdbiException failed) {
        String message = String.valueOf(failed.getMessage());
        // The longest name that fits, since Patient.ndjson also stands in Patient.ndjson.gz.
        return files.stream()
                .filter(file -> message.contains(file.toString()))
                .max(Comparator.comparingInt(file -> file.toString().length()))
                .<RuntimeException>map(file -> new BadInput("%s: the file %s".formatted(file, fault(message)), failed))
                .orElse(failed);
    }

    private static String fault(String message) {
        if (message.contains("maximum_object_size")) {
            return "has a line of more than 16 MB, which is no FHIR resource";
        }
        return message.toLowerCase(Locale.ROOT).contains("gzip")
                ? "is cut short or is not a gzip archive; export it again"
                : "can't be read";
    }

    /// A path as the engine takes it, in which brackets and stars are no pattern.
    private static String quoted(Path file) {
        String plain = file.toString().replaceAll("[\\[*?]", "[$0]");
        return "'" + plain.replace("'", "''") + "'";
    }

    private static boolean imagesReported(Handle handle) {
        return handle.createQuery("select exists (from imaging_report)"
                        + " or exists (from raw_diagnostic_report where radiology)")
                .mapTo(Boolean.class)
                .one();
    }
}

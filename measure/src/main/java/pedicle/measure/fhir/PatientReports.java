package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Period;

/// MeasureReports of type individual (FHIR R4), a line for each person of the initial population, by the
/// definition that the people were measured by last. The populations are those of [Summary], of which they
/// are the parts: each count is 0 or 1, and where a person counts with every episode the number of these.
public final class PatientReports {

    private PatientReports() {}

    /// The file appears whole or not at all.
    public static void write(Judges judges, Definition definition, Period period, Instant now, Path file) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (BufferedWriter lines = Files.newBufferedWriter(part)) {
                if (judges.lacking().isEmpty()) {
                    write(judges, definition, period, now, lines);
                }
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }

    private static void write(Judges judges, Definition definition, Period period, Instant now, BufferedWriter lines) {
        judges.tables()
                .createQuery(Sql.of(PatientReports.class, "by-patient.sql"))
                .bind("out_of_acted", definition.denominator() == Definition.Denominator.ACTED)
                .map((row, _) -> report(row, definition, period, now).toString())
                .forEach(line -> {
                    try {
                        lines.write(line);
                        lines.newLine();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    private static ObjectNode report(ResultSet row, Definition definition, Period period, Instant now)
            throws SQLException {
        ObjectNode json = MeasureReports.open(definition, period, now, "complete", "individual");
        json.putObject("subject").put("reference", "Patient/" + row.getString("patient"));
        ArrayNode groups = json.putArray("group");
        for (Group group : Group.of(definition)) {
            MeasureReports.add(
                    groups,
                    group,
                    group.isOverUse()
                            ? new MeasureReports.Counts(row.getLong("initial"), row.getLong("n"), row.getLong("imaged"))
                            : new MeasureReports.Counts(
                                    row.getLong("initial"), row.getLong("flagged"), row.getLong("missed")));
        }
        return json;
    }
}

package pedicle.measure.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Cohort;

/// Writes the last verdict on each patient as CSV:
/// `patient,index_date,eligible,excluded_for,imaged_on,modality, indicated`. The file appears whole or not
/// at all.
public final class PatientsFile {

    private PatientsFile() {}

    public static void write(Cohort cohort, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(file + ": can't be written, since there is no such folder");
        }
        Path parts = file.resolveSibling(file.getFileName() + ".part");
        cohort.tables()
                .execute("copy (%s limit %s) to '%s' (format csv, header true)"
                        .formatted(
                                Sql.of(PatientsFile.class, "patients.sql"),
                                cohort.lacking().isEmpty() ? "all" : "0",
                                parts.toString().replace("'", "''")));
        try {
            Files.move(parts, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }
}

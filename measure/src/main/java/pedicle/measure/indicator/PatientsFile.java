package pedicle.measure.indicator;

import java.nio.file.Path;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.TableFile;

/// Writes the last verdict on each patient as CSV:
/// `patient,index_date,eligible,excluded_for,imaged_on,modality,indicated`. Where the definition counts another act
/// than an image, its day stands in `imaged_on`.
public final class PatientsFile {

    private PatientsFile() {}

    public static void write(Cohort cohort, Path file) {
        write(new Judges.BuiltIn(cohort), file);
    }

    /// The last verdict of whichever engine.
    public static void write(Judges judges, Path file) {
        TableFile.write(
                judges.tables(),
                "%s limit %s"
                        .formatted(
                                Sql.of(PatientsFile.class, "patients.sql"),
                                judges.lacking().isEmpty() ? "all" : "0"),
                file);
    }
}

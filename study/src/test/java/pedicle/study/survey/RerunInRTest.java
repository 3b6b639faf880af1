package pedicle.study.survey;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.study.witness.Rerun;
import pedicle.study.witness.Witness;

/// The committed numbers are what R says today. Skipped where R or its package psych is missing.
final class RerunInRTest {

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) {
        Witness today =
                Rerun.of("survey.R", List.of("psych"), folder.resolve("lakeside-in-r.csv"), Lakeside.FOLDER.toString());
        Witness.committed(getClass(), "lakeside-in-r.csv").agreesWith(today, 1e-9);
    }
}

package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.table.Table;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Survey;
import pedicle.study.witness.Rerun;

/// Survey files that other tools made. Skipped where their folder (`-Dpedicle.external`, or ../../shared/external)
/// or R with haven and foreign is absent.
final class OutsideFilesTest {

    @Test
    void an_spss_file_of_2800_people_holds_what_haven_and_foreign_read(@TempDir Path folder) {
        Path file = outside("haven_bfi.sav");
        assertThat(SpssTest.differing(read(file), haven(file, folder))).isZero();
    }

    @Test
    void an_spss_file_of_release_13_holds_what_haven_and_foreign_read(@TempDir Path folder) {
        Path file = outside("spssreader_testdata.sav");
        assertThat(SpssTest.differing(read(file), haven(file, folder))).isZero();
    }

    @Test
    void the_reversed_items_of_bfi_are_those_of_its_key() {
        Understanding proposed = Brought.understood(read(outside("haven_bfi.sav")));
        // The key of psych's bfi reverses A1, C4, C5, E1, E2, O2 and O5.
        assertThat(proposed.sets().stream()
                        .flatMap(set -> set.reversed().stream())
                        .map(ItemSet.Reversed::item))
                .containsExactly("A1", "C4", "C5", "E1", "E2", "O2", "O5");
    }

    @Test
    void a_longitudinal_redcap_project_keeps_its_18_rows() {
        Path data = outside("redcap_longitudinal_data.csv");
        Survey survey = Intake.read(data, Optional.of(outside("redcap_longitudinal_dictionary.csv")));
        assertThat(survey.people()).isEqualTo(18);
        assertThat(survey.ids()).contains("100 · enrollment_arm_1", "100 · dose_1_arm_1");
        assertThat(survey.field("first_name")).isEmpty();
        assertThat(survey.column("gym___0").at(0)).isEqualTo(new Answer.Score(1));
    }

    @Test
    void a_simple_redcap_project_is_read_by_its_dictionary() {
        Survey survey =
                Intake.read(outside("redcap_simple_data.csv"), Optional.of(outside("redcap_simple_dictionary.csv")));
        assertThat(survey.column("sex").at(1)).isEqualTo(new Answer.Score(1));
        assertThat(survey.column("bmi").at(0)).isEqualTo(new Answer.Score(204.1));
    }

    @Test
    void a_german_qualtrics_export_has_one_answer() {
        Source source = read(outside("qualtrics_sample_3header.csv"));
        assertThat(source.format().sentence()).startsWith("A Qualtrics export with 3 header lines");
        assertThat(Brought.survey(source).ids()).containsExactly("R_2YPOQ602ER1jkf1");
    }

    private static Source read(Path file) {
        return Intake.source(Upload.read(file), Optional.empty(), Optional.empty());
    }

    private static Table haven(Path file, Path folder) {
        Path out = folder.resolve("read.csv");
        Rerun.run("sav.R", List.of("haven", "foreign"), "read", file.toString(), out.toString());
        return Table.read(out);
    }

    private static Path outside(String name) {
        Path path = Path.of(System.getProperty("pedicle.external", "../../shared/external"), "survey", name);
        assumeTrue(Files.exists(path), "the external file is not at " + path);
        return path;
    }
}

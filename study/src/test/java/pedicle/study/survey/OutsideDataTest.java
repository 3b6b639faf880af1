package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pedicle.study.witness.Outside;

/// Surveys that were not made for this project. Skipped where they are absent.
final class OutsideDataTest {

    @Test
    void a_redcap_project_is_read_by_its_own_dictionary() {
        Path folder = Outside.folder("survey");
        Survey survey =
                Survey.read(folder.resolve("redcap_simple_data.csv"), folder.resolve("redcap_simple_dictionary.csv"));
        assertThat(survey.people()).isEqualTo(5);
        assertThat(survey.column("sex").at(0)).isEqualTo(new Answer.Score(0));
        assertThat(survey.column("bmi").at(0)).isEqualTo(new Answer.Score(204.1));
        assertThat(survey.column("race___5").at(0)).isEqualTo(new Answer.Score(1));
        assertThat(survey.wanted("ethnicity").wordsFor("1")).isEqualTo("NOT Hispanic or Latino");
    }
}

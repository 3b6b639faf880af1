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
        assertThat(survey.people()).hasSize(5);
        Person first = survey.people().getFirst();
        assertThat(first.to(survey.wanted("sex"))).isEqualTo(new Answer.Score(0));
        assertThat(first.to(survey.wanted("bmi"))).isEqualTo(new Answer.Score(204.1));
        assertThat(first.to(survey.wanted("race___5"))).isEqualTo(new Answer.Score(1));
        assertThat(survey.wanted("ethnicity").wordsFor("1")).isEqualTo("NOT Hispanic or Latino");
    }
}

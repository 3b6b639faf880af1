package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pedicle.study.survey.Field;
import pedicle.study.survey.Scale;
import pedicle.study.survey.Scales;
import pedicle.study.survey.Survey;

/// The example survey is understood without a person's word as its own files say it is.
final class LakesideIntakeTest {

    private static final Path FOLDER = Path.of("..", "examples", "lakeside", "survey");
    private static final Path DATA = FOLDER.resolve("data.csv");
    private static final Path DICTIONARY = FOLDER.resolve("dictionary.csv");

    @Test
    void the_proposed_item_sets_and_reversed_items_are_those_of_its_scales() {
        Scales written = Scales.read(FOLDER.resolve("scales.csv"));
        for (Optional<Upload> dictionary : List.of(Optional.<Upload>empty(), Optional.of(Upload.read(DICTIONARY)))) {
            Source source = Intake.source(Upload.read(DATA), dictionary, Optional.empty());
            Scales proposed = source.scales(Brought.understood(source));
            assertThat(proposed.scales().stream().collect(Collectors.toMap(Scale::items, Scale::reversed)))
                    .isEqualTo(written.scales().stream().collect(Collectors.toMap(Scale::items, Scale::reversed)));
        }
    }

    @Test
    void every_answer_is_the_one_that_the_dictionary_alone_gives() {
        Survey plain = Survey.read(DATA, DICTIONARY);
        Survey brought = Intake.read(DATA, Optional.of(DICTIONARY));
        assertThat(brought.ids()).isEqualTo(plain.ids());
        for (Field field : brought.fields()) {
            for (int person = 0; person < plain.people(); person++) {
                assertThat(brought.column(field).at(person))
                        .as(field.name())
                        .isEqualTo(plain.column(field.name()).at(person));
            }
        }
    }

    @Test
    void an_end_that_one_person_chose_belongs_to_the_scale() {
        Survey survey = Intake.read(DATA, Optional.empty());
        assertThat(survey.wanted("knowledge_4").choices()).hasSize(5);
        assertThat(survey.people()).isEqualTo(240);
    }
}

package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pedicle.catalog.table.Sheet;

final class FrequenciesTest {

    private static final Field AGREE = new Field(
            "agree",
            "Scans help",
            true,
            List.of(new Field.Choice("1", "No"), new Field.Choice("2", "Unsure"), new Field.Choice("3", "Yes")),
            Map.of("-99", new Answer.Refused("Prefer not to say")));

    private static final Field CITY = new Field("city", "Where", false, List.of(), Map.of());

    private static final Survey SURVEY = Survey.of(
            Sheet.of("answers.csv", "agree,city\n1,York\n3,Bath\n3.0,Bath\n-99,York\n,\n"),
            List.of(AGREE, CITY),
            List.of("a", "b", "c", "d", "e"));

    @Test
    void every_choice_is_counted_also_one_that_nobody_took_and_two_ways_to_write_a_number_are_one() {
        Frequencies frequencies = Frequencies.of(SURVEY, AGREE);
        assertThat(frequencies.counts())
                .containsExactly(
                        new Frequencies.Count("1", "No", 1),
                        new Frequencies.Count("2", "Unsure", 0),
                        new Frequencies.Count("3", "Yes", 2));
        assertThat(frequencies.n()).isEqualTo(3);
        assertThat(frequencies.refused()).isEqualTo(1);
        assertThat(frequencies.blank()).isEqualTo(1);
        assertThat(frequencies.share(frequencies.counts().get(2)).share()).isEqualTo(2 / 3.0);
    }

    @Test
    void words_stand_the_most_frequent_first() {
        assertThat(Frequencies.of(SURVEY, CITY, person -> person != 0).counts())
                .containsExactly(new Frequencies.Count("Bath", "Bath", 2), new Frequencies.Count("York", "York", 1));
    }

    @Test
    void what_people_left_out_together_is_a_pattern() {
        Missingness missingness = Missingness.of(SURVEY, List.of(AGREE, CITY));
        assertThat(missingness.missing()).containsExactly(2, 1);
        assertThat(missingness.complete()).isEqualTo(3);
        assertThat(missingness.patterns())
                .containsExactly(
                        new Missingness.Pattern(List.of(), 3),
                        new Missingness.Pattern(List.of(0), 1),
                        new Missingness.Pattern(List.of(0, 1), 1));
    }
}

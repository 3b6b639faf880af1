package pedicle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void a_name_one_letter_off_is_guessed() {
        assertThat(Nearest.offered("presure_1", List.of("time_1", "pressure_1")))
                .isEqualTo("did you mean “pressure_1”?");
        assertThat(Nearest.offered("Q1", List.of("q1", "q2"))).isEqualTo("did you mean “q1”?");
    }

    @Test
    void a_name_like_none_brings_the_names_that_there_are() {
        assertThat(Nearest.offered("colour", List.of("age", "role"))).isEqualTo("there are age, role");
        List<String> many = IntStream.range(0, 45).mapToObj(i -> "item" + i).toList();
        assertThat(Nearest.offered("zzzzzzzzzzz", many)).endsWith("item39 and 5 more");
    }

    @Test
    void kitten_is_three_edits_from_sitting() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}

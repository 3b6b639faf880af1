package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What differs between two outcomes of one recipe.
final class ChangesTest {

    @Test
    void a_number_that_moved_is_told_by_its_way_through_the_json() {
        assertThat(between("{\"p\": 0.04, \"n\": 240}", "{\"p\": 0.06, \"n\": 240}"))
                .containsExactly(new Changes.Change("p", 0.04, 0.06));
    }

    @Test
    void an_element_goes_by_its_name_so_that_a_group_that_came_in_moves_no_other() {
        String before = "{\"groups\": [{\"name\": \"Nurse\", \"mean\": 3}, {\"name\": \"Doctor\", \"mean\": 4}]}";
        String now = "{\"groups\": [{\"name\": \"Student\", \"mean\": 1}, {\"name\": \"Nurse\", \"mean\": 3},"
                + " {\"name\": \"Doctor\", \"mean\": 4.5}]}";
        assertThat(between(before, now)).containsExactly(new Changes.Change("groups Doctor mean", 4, 4.5));
    }

    @Test
    void an_element_without_a_name_goes_by_its_place() {
        assertThat(between("{\"eigenvalues\": [3, 1]}", "{\"eigenvalues\": [3, 1.2]}"))
                .containsExactly(new Changes.Change("eigenvalues 2", 1, 1.2));
    }

    @Test
    void pairs_of_groups_go_by_both_names() {
        String before = "{\"pairs\": [{\"first\": \"a\", \"second\": \"b\", \"p\": 0.1},"
                + " {\"first\": \"b\", \"second\": \"c\", \"p\": 0.3}]}";
        String now = "{\"pairs\": [{\"first\": \"b\", \"second\": \"c\", \"p\": 0.2}]}";
        assertThat(between(before, now)).containsExactly(new Changes.Change("pairs b c p", 0.3, 0.2));
    }

    @Test
    void what_only_one_of_the_two_has_and_what_is_no_number_is_no_change() {
        assertThat(between("{\"df\": null, \"old\": 1, \"test\": \"a\"}", "{\"df\": 2, \"new\": 1, \"test\": \"b\"}"))
                .isEmpty();
    }

    private static List<Changes.Change> between(String before, String now) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return Changes.between(mapper.readTree(before), mapper.readTree(now));
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException(ours);
        }
    }
}

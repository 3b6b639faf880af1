package pedicle.lakeside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final List<String> THINGS =
            IntStream.range(0, 200).mapToObj(Integer::toString).toList();

    @Test
    void what_is_drawn_does_not_depend_on_the_order_of_the_things() {
        Chance chance = new Chance(1);
        assertThat(chance.draw(THINGS.reversed(), Function.identity(), _ -> 0.3, "who"))
                .isEqualTo(chance.draw(THINGS, Function.identity(), _ -> 0.3, "who"));
    }

    @Test
    void the_number_drawn_is_the_sum_of_the_probabilities_give_or_take_one() {
        for (long seed = 0; seed < 100; seed++) {
            List<String> drawn = new Chance(seed).draw(THINGS, Function.identity(), _ -> 0.313, "who");
            assertThat(drawn).hasSizeBetween(62, 63);
        }
    }

    @Test
    void a_whole_number_reaches_both_ends_and_stays_between() {
        assertThat(THINGS.stream().map(thing -> new Chance(1).between(2, 4, thing)))
                .containsOnly(2, 3, 4);
    }
}

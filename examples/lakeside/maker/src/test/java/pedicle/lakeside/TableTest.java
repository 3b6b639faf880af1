package pedicle.lakeside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void no_code_is_both_a_red_flag_and_left_out() {
        assertThat(Table.redFlags().stream().map(RedFlag::snomed).collect(Collectors.toSet()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(Table.leftOut());
    }
}

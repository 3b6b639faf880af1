package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Calls become what they stand for, and nothing else changes.
class MacrosTest {

    @Test
    void a_call_of_a_column_or_of_another_function_is_written_out() {
        assertThat(Macros.writtenOut("select named(a.b) as named, first_day(coalesce(x, y)) from t"))
                .doesNotContain("named(", "first_day(")
                .contains("when a.b like '#%' then null")
                .contains("try_cast(left(coalesce(x, y), 10) as date)")
                .endsWith(" from t");
    }

    @Test
    void a_text_without_calls_stays_as_it_is() {
        assertThat(Macros.writtenOut("select is_named, first from final_days"))
                .isEqualTo("select is_named, first from final_days");
    }
}

package pedicle.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;

class SayTest {

    @Test
    void a_negative_number_has_the_true_minus_sign_and_nought_has_none() {
        assertThat(Say.number(-6.72, 1)).isEqualTo("\u22126.7");
        assertThat(Say.number(-0.004, 2)).isEqualTo("0.00");
    }

    @Test
    void thousands_are_set_apart_from_ten_thousand_on() {
        assertThat(Say.count(2400)).isEqualTo("2400");
        assertThat(Say.count(12400)).isEqualTo("12,400");
    }

    @Test
    void fewer_than_a_hundred_people_carry_no_decimal() {
        assertThat(Say.share(new Proportion(14, 21))).isEqualTo("67%");
        assertThat(Say.share(new Proportion(140, 210))).isEqualTo("66.7%");
    }

    @Test
    void the_interval_of_14_of_21_is_r_s_prop_test_without_correction() {
        // R 4.2.2: prop.test(14, 21, correct = FALSE)$conf.int is 0.4537 to 0.8281.
        assertThat(Say.interval(new Proportion(14, 21))).isEqualTo("45 to 83%");
    }

    @Test
    void a_published_number_gains_and_loses_no_digits() {
        assertThat(Say.asGiven(15.5)).isEqualTo("15.5");
        assertThat(Say.asGiven(0.834)).isEqualTo("0.834");
        assertThat(Say.asGiven(41320)).isEqualTo("41,320");
        assertThat(Say.asGiven(7)).isEqualTo("7");
    }
}

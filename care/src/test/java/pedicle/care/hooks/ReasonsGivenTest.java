package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.care.hooks.ReasonsGiven.Count;

/// Whose reason a card answers.
class ReasonsGivenTest {

    private static final ReasonsGiven GIVEN = new ReasonsGiven(List.of(
            new Count("C1", "P1", OverrideReason.NO_TIME, 2),
            new Count("C1", "P1", OverrideReason.PATIENT_ASKS, 1),
            new Count("C2", "P1", OverrideReason.PATIENT_ASKS, 4),
            new Count("C3", "P2", OverrideReason.MAY_BE_MISSING_SOMETHING, 9),
            new Count("", "", OverrideReason.DISAGREE_WITH_GUIDELINE, 3)));

    @Test
    void a_clinician_s_own_reason_comes_first() {
        assertThat(GIVEN.most(new Caller("C1", "P2"))).contains(OverrideReason.NO_TIME);
    }

    @Test
    void else_the_practice_s() {
        assertThat(GIVEN.most(new Caller("C9", "P1"))).contains(OverrideReason.PATIENT_ASKS);
    }

    @Test
    void else_the_network_s_also_for_who_is_not_known() {
        assertThat(GIVEN.most(new Caller("C9", "P9"))).contains(OverrideReason.MAY_BE_MISSING_SOMETHING);
        assertThat(GIVEN.most(new Caller("", ""))).contains(OverrideReason.MAY_BE_MISSING_SOMETHING);
    }

    @Test
    void where_nobody_gave_a_reason_there_is_none() {
        assertThat(ReasonsGiven.none().most(new Caller("C1", "P1"))).isEmpty();
    }

    @Test
    void among_equals_the_first_in_the_list_is_answered() {
        ReasonsGiven equal = new ReasonsGiven(List.of(
                new Count("C1", "", OverrideReason.NO_TIME, 1), new Count("C1", "", OverrideReason.PATIENT_ASKS, 1)));
        assertThat(equal.most(new Caller("C1", ""))).contains(OverrideReason.PATIENT_ASKS);
    }
}

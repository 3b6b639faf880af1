package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// That no id of a card tells whose it was.
class CardIdsTest {

    private static final String[] GUESS = {"7c9a5e06-0000-4000-8000-000000000001", "Patient/1", "ServiceRequest/1"};

    @Test
    void the_same_request_has_the_same_id_and_another_patient_another() {
        CardIds ids = CardIds.secret();
        assertThat(ids.of(GUESS)).isEqualTo(ids.of(GUESS));
        assertThat(ids.of(GUESS[0], "Patient/2", GUESS[2])).isNotEqualTo(ids.of(GUESS));
    }

    @Test
    void who_guesses_all_that_an_id_is_made_of_still_can_t_make_it() {
        String id = CardIds.secret().of(GUESS);
        assertThat(id)
                .isNotEqualTo(CardIds.secret().of(GUESS))
                .isNotEqualTo(CardIds.open().of(GUESS))
                .isNotEqualTo(UUID.nameUUIDFromBytes(String.join("|", GUESS).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Test
    void an_id_is_a_uuid_of_version_8() {
        UUID id = UUID.fromString(CardIds.secret().of(GUESS));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}

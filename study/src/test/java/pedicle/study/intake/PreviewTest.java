package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A preview says what was understood, and shows nothing that may identify a person.
final class PreviewTest {

    private static final Source SOURCE = Brought.text("""
            id,email,q1,q2,note
            1,ann@clinic.org,1,3,first
            2,bob@clinic.org,5,,second
            3,cy@clinic.org,-99,2,
            4,,,,
            5,dee@clinic.org,5,1,third
            """);

    @Test
    void each_variable_says_how_many_answered_and_what() {
        Preview.Shown shown = preview().variables().get(2);
        assertThat(shown.n()).isEqualTo(3);
        assertThat(shown.missing()).isEqualTo(2);
        assertThat(shown.counts())
                .containsExactly(
                        new Preview.Count("5", "5", 2),
                        new Preview.Count("1", "1", 1),
                        new Preview.Count("-99", "code -99", 1));
        assertThat(shown.examples()).containsExactly("1", "5");
    }

    @Test
    void addresses_are_shown_nowhere() {
        Preview preview = preview();
        assertThat(preview.variables().get(1).identifying()).isTrue();
        assertThat(preview.toString()).doesNotContain("ann@").doesNotContain("bob@");
        assertThat(preview.firstRows().getFirst()).isEqualTo(List.of("1", "•••", "1", "3", "first"));
    }

    @Test
    void rows_without_any_answer_are_counted() {
        assertThat(preview().remarks()).containsExactly("1 row holds no answer at all");
    }

    @Test
    void at_most_eight_rows_and_twelve_answers_are_shown() {
        StringBuilder text = new StringBuilder("n,m\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(",1\n");
        }
        Source source = Brought.text(text.toString());
        Preview preview = source.preview(Brought.understood(source));
        assertThat(preview.firstRows()).hasSize(8);
        assertThat(preview.variables().getFirst().counts()).hasSize(12);
        assertThat(preview.variables().getFirst().distinct()).isEqualTo(40);
        assertThat(preview.rows()).isEqualTo(40);
        assertThat(preview.columns()).isEqualTo(2);
    }

    private static Preview preview() {
        return SOURCE.preview(Brought.understood(SOURCE));
    }
}

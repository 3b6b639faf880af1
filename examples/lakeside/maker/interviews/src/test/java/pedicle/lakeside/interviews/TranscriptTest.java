package pedicle.lakeside.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final String WRITTEN = "GP1: 🙂 Fine.\n\nGP1: And fine.\n";

    @Test
    void a_passage_is_placed_by_codepoints_in_the_text_as_laid_out() {
        assertThat(Transcript.of("GP1", WRITTEN).passage("coder-1", "no-time", "And fine."))
                .isEqualTo(new Passage("GP1", "coder-1", "no-time", 18, 27, "And fine."));
        assertThat(Transcript.of("GP2", WRITTEN).passage("coder-1", "no-time", "And fine."))
                .isEqualTo(new Passage("GP2", "coder-1", "no-time", 19, 28, "And fine."));
    }

    @Test
    void words_that_stand_twice_or_nowhere_have_no_place() {
        Transcript transcript = Transcript.of("GP2", WRITTEN);
        assertThatIllegalStateException().isThrownBy(() -> transcript.passage("coder-1", "no-time", "GP1"));
        assertThatIllegalStateException().isThrownBy(() -> transcript.passage("coder-1", "no-time", "Bad."));
    }

    @Test
    void a_passage_is_as_long_as_its_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passage("GP1", "coder-1", "no-time", 0, 2, "🙂"));
    }

    @Test
    void quotation_marks_are_doubled_in_a_line() {
        assertThat(new Passage("GP1", "coder-1", "no-time", 5, 14, "\"No,\" she").line())
                .isEqualTo("GP1,coder-1,no-time,5,14,\"\"\"No,\"\" she\"");
    }
}

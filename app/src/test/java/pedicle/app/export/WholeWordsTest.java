package pedicle.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where a line of print may end.
class WholeWordsTest {

    @Test
    void a_line_ends_after_a_word_and_never_after_the_apostrophe_of_an_elision() {
        assertThat(breaks("il passe d\u2019environ 52")).containsExactly(3, 9, 19, 21);
    }

    @Test
    void an_apostrophe_at_the_end_is_the_end() {
        assertThat(breaks("les clients\u2019")).containsExactly(4, 12);
    }

    private static List<Integer> breaks(String text) {
        WholeWords words = new WholeWords();
        words.setText(text);
        return IntStream.generate(words::next).takeWhile(at -> at >= 0).boxed().toList();
    }
}

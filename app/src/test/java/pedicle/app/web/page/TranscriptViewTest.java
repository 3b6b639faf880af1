package pedicle.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.app.web.page.TranscriptView.Piece;
import pedicle.study.interview.Coding;
import pedicle.study.interview.Transcript;

class TranscriptViewTest {

    private static final String TEXT = "GP1: I order it anyway.";

    @Test
    void a_passage_that_two_coders_end_a_word_apart_is_named_once_at_its_end() {
        List<Piece> pieces = pieces(coding("A", 5, 15), coding("B", 5, 22));

        assertThat(pieces).extracting(Piece::words).containsExactly(" ", "I order it", " anyway", ".");
        assertThat(pieces).extracting(Piece::ends).containsExactly(List.of(), List.of(), List.of("habit"), List.of());
    }

    @Test
    void two_passages_with_words_between_them_are_named_one_by_one() {
        List<Piece> pieces = pieces(coding("A", 5, 6), coding("A", 16, 22));
        assertThat(pieces.stream().filter(piece -> !piece.ends().isEmpty())).hasSize(2);
    }

    private static List<Piece> pieces(Coding... codings) {
        return TranscriptView.of(Transcript.of("GP1", "GP1.txt", TEXT), List.of(codings))
                .turns()
                .getFirst()
                .pieces();
    }

    private static Coding coding(String coder, int start, int end) {
        return new Coding("GP1", coder, "habit", start, end, TEXT.substring(start, end));
    }
}

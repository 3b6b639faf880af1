package pedicle.study.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;

class TranscriptTest {

    private static final String TEXT = """
            An invented interview.
            Participant: GP1

            Interviewer: How was it?

            GP1: Fine 🙂. One thing: the kettle.
            It broke.

            Interviewer: And then?
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void turns_begin_at_labels_and_run_to_the_next_and_a_colon_in_a_sentence_is_no_label() {
        List<Turn> turns = Transcript.of("GP1", "GP1.txt", TEXT).turns();
        assertThat(turns).extracting(Turn::speaker).containsExactly("Interviewer", "GP1", "Interviewer");
    }

    @Test
    void offsets_count_codepoints_so_that_an_emoji_is_one() {
        Transcript transcript = Transcript.of("GP1", "GP1.txt", TEXT);
        Turn answer = transcript.answers().getFirst();
        assertThat(transcript.slice(answer.start(), answer.end()))
                .isEqualTo("GP1: Fine 🙂. One thing: the kettle.\nIt broke.");
    }

    @Test
    void a_word_document_and_a_text_give_the_same_turns() throws IOException {
        Path word = folder.resolve("GP1.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            TEXT.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        assertThat(TranscriptFile.read(word).turns())
                .extracting(Turn::speaker)
                .containsExactly("Interviewer", "GP1", "Interviewer");
    }

    @Test
    void a_truncated_word_document_is_named_as_such() throws IOException {
        Path whole = folder.resolve("whole.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(whole)) {
            document.createParagraph().createRun().setText("GP1: Something.");
            document.write(out);
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path broken = folder.resolve("broken.docx");
        for (int keep : new int[] {0, 3, 40, bytes.length / 2, bytes.length - 30}) {
            Files.write(broken, Arrays.copyOf(bytes, keep));
            assertThatThrownBy(() -> TranscriptFile.read(broken))
                    .as("%d bytes of %d", keep, bytes.length)
                    .isInstanceOf(BadInput.class)
                    .hasMessage(broken + ": expected a Word document (.docx), found a damaged or truncated file");
        }
    }

    @Test
    void another_kind_of_file_and_an_empty_one_are_refused() throws IOException {
        Path pdf = Files.writeString(folder.resolve("talk.pdf"), "x");
        Path empty = Files.writeString(folder.resolve("talk.txt"), " \n");
        assertThatThrownBy(() -> TranscriptFile.read(pdf))
                .hasMessage(pdf + ": expected a transcript as .docx or .txt, found .pdf");
        assertThatThrownBy(() -> TranscriptFile.read(empty))
                .hasMessage(empty + ": expected a transcript, found no text in it");
    }
}

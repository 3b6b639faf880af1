package pedicle.lakeside.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordFileTest {

    private static final List<String> PARAGRAPHS = List.of("GP1: Fine & “well”.", "Interviewer: <Hm>");

    @Test
    void no_time_of_making_is_left_in_it() throws IOException {
        byte[] bytes = WordFile.of(PARAGRAPHS);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(WordFile.WRITTEN);
            }
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(word.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(WordFile.WRITTEN.toInstant(ZoneOffset.UTC));
            assertThat(word.getProperties().getCoreProperties().getModified()).isNull();
        }
    }

    @Test
    void its_paragraphs_read_back() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordFile.of(PARAGRAPHS)))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).isEqualTo(PARAGRAPHS);
        }
    }
}

package pedicle.lakeside.interviews;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// A Word document whose bytes depend on its words only.
final class WordFile {

    /// Invented, as the interviews are: the day on which all were handed in.
    static final LocalDateTime WRITTEN = LocalDateTime.of(2024, 11, 1, 12, 0);

    private WordFile() {}

    static byte[] of(List<String> paragraphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            paragraphs.forEach(words -> word.createParagraph().createRun().setText(words));
            word.getProperties().getCoreProperties().setCreator("Lakeside example network (invented)");
            word.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(WRITTEN.toInstant(ZoneOffset.UTC))));
            word.write(out);
        }
        return dated(out.toByteArray());
    }

    /// POI stamps every entry of the archive with the present moment; here each gets the same one.
    private static byte[] dated(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(WRITTEN);
                out.putNextEntry(dated);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}

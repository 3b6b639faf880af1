package pedicle.study.interview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;

/// Reads a transcript's text from a file. Word's paragraphs become lines; line ends become `\n`; nothing else is
/// changed.
final class TranscriptFile {

    private TranscriptFile() {}

    static Transcript read(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String document = dot < 0 ? name : name.substring(0, dot);
        String kind = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String text = switch (kind) {
            case "docx" -> word(file);
            case "txt" -> plain(file);
            default -> throw new BadInput(file + ": expected a transcript as .docx or .txt, found ." + kind);
        };
        if (text.isBlank()) {
            throw new BadInput(file + ": expected a transcript, found no text in it");
        }
        return Transcript.of(document, name, text);
    }

    private static String plain(Path file) {
        return TextFile.read(file).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String word(Path file) {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            throw new BadInput(file + ": expected a Word document (.docx), found a damaged or truncated file", broken);
        }
    }
}

package pedicle.lakeside.interviews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Writes `interviews/` from `maker/interviews/`: eleven transcripts as Word documents, ten as text, and `codings.csv` with the
/// place of every marked passage. Arguments: the folder to read, the folder to write.
public final class InterviewMaker {

    /// Those whose transcriber sent Word documents.
    private static final Set<String> WORD = Set.of(
            "GP1", "GP3", "GP5", "GP7", "GP8", "NP1", "NP4", "PT2", "PT4", "CH1", "CH3");

    /// A passage that a coder marked, at its place.
    private record Marked(String document, String coder, String code, int start, int end, String words) {

        String line() {
            return String.join(
                    ",",
                    document,
                    coder,
                    code,
                    Integer.toString(start),
                    Integer.toString(end),
                    '"' + words.replace("\"", "\"\"") + '"');
        }
    }

    private InterviewMaker() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> texts;
        try (Stream<Path> files = Files.list(from.resolve("text"))) {
            texts = files.sorted().toList();
        }
        for (Path text : texts) {
            write(nameOf(text), Files.readString(text), to);
        }
        List<Marked> marked = new ArrayList<>();
        for (String coder : List.of("coder-1", "coder-2")) {
            for (String line : Files.readAllLines(from.resolve(coder + ".jsonl"))) {
                marked.add(place(from, coder, new ObjectMapper().readTree(line)));
            }
        }
        marked.sort(Comparator.comparing(Marked::document)
                .thenComparing(Marked::coder)
                .thenComparingInt(Marked::start)
                .thenComparing(Marked::code));
        Files.writeString(
                to.resolve("codings.csv"),
                "document,coder,code,start,end,text\n"
                        + marked.stream().map(Marked::line).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String nameOf(Path text) {
        return text.getFileName().toString().replace(".txt", "");
    }

    private static void write(String document, String text, Path to) throws IOException {
        if (!WORD.contains(document)) {
            Files.writeString(to.resolve(document + ".txt"), text);
            return;
        }
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(to.resolve(document + ".docx"))) {
            for (String line : asWord(text).split("\n")) {
                word.createParagraph().createRun().setText(line);
            }
            word.getProperties().getCoreProperties().setCreator("Lakeside example network (invented)");
            word.write(out);
        }
    }

    /// Word's paragraphs need no empty lines between them.
    private static String asWord(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Marked place(Path from, String coder, JsonNode mark) throws IOException {
        String document = mark.get("document").asText();
        String written = Files.readString(from.resolve("text").resolve(document + ".txt"));
        String text = WORD.contains(document) ? asWord(written) : written;
        String words = mark.get("quote").asText();
        int at = text.indexOf(words);
        if (at < 0 || text.indexOf(words, at + 1) >= 0) {
            throw new IllegalStateException("expected this once in " + document + ": " + words);
        }
        int start = text.codePointCount(0, at);
        return new Marked(
                document,
                coder,
                mark.get("code").asText(),
                start,
                start + words.codePointCount(0, words.length()),
                words);
    }
}

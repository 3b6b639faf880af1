package pedicle.lakeside.interviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// One interview as its reader will find it, as a Word document or as plain text.
record Transcript(String document, String text, boolean isWord) {

    /// Those whose transcriber sent Word documents.
    private static final Set<String> WORD =
            Set.of("GP1", "GP3", "GP5", "GP7", "GP8", "NP1", "NP4", "PT2", "PT4", "CH1", "CH3");

    static Transcript of(String document, String written) {
        return WORD.contains(document)
                ? new Transcript(document, withoutEmptyLines(written), true)
                : new Transcript(document, written, false);
    }

    /// Word's paragraphs need no empty lines between them.
    private static String withoutEmptyLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    void write(Path folder) throws IOException {
        if (isWord) {
            Files.write(
                    folder.resolve(document + ".docx"), WordFile.of(text.lines().toList()));
        } else {
            Files.writeString(folder.resolve(document + ".txt"), text);
        }
    }

    /// The place of words that stand in the text once. Words that do not are our mistake in writing the marks.
    Passage passage(String coder, String code, String words) {
        int at = text.indexOf(words);
        if (at < 0 || text.indexOf(words, at + 1) >= 0) {
            throw new IllegalStateException("expected this once in " + document + ": " + words);
        }
        int start = text.codePointCount(0, at);
        return new Passage(document, coder, code, start, start + words.codePointCount(0, words.length()), words);
    }
}

package pedicle.study.interview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Reads a folder of interviews: transcripts, `participants.csv`, `codebook.csv` and `codings.csv`.
public final class InterviewFolder {

    private InterviewFolder() {}

    public static InterviewStudy read(Path folder) {
        Map<String, Transcript> transcripts = transcripts(folder);
        List<Participant> participants = participants(folder.resolve("participants.csv"), transcripts);
        List<CodebookEntry> codebook = codebook(folder.resolve("codebook.csv"));
        Proof proof = new Proof(transcripts, codebook);
        for (Row row : Table.read(folder.resolve("codings.csv"))
                .having("document", "coder", "code", "start", "end", "text")
                .rows()) {
            proof.examine(row);
        }
        return new InterviewStudy(
                participants,
                List.copyOf(transcripts.values()),
                codebook,
                proof.codings(),
                proof.shifted(),
                proof.left());
    }

    private static Map<String, Transcript> transcripts(Path folder) {
        Map<String, Transcript> transcripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(InterviewFolder::isTranscript).sorted().toList()) {
                Transcript transcript = TranscriptFile.read(file);
                if (transcripts.put(transcript.document(), transcript) != null) {
                    throw new BadInput(file + ": there are two transcripts called “" + transcript.document() + "”");
                }
            }
        } catch (IOException missing) {
            throw new BadInput(folder + ": expected a folder of interviews, found none", missing);
        }
        if (transcripts.isEmpty()) {
            throw new BadInput(folder + ": expected transcripts (.docx or .txt), found none");
        }
        return transcripts;
    }

    private static boolean isTranscript(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".docx") || name.endsWith(".txt")) && !name.startsWith("~");
    }

    private static List<Participant> participants(Path file, Map<String, Transcript> transcripts) {
        List<Participant> participants = new ArrayList<>();
        for (Row row : Table.read(file).rows()) {
            String document = row.required("document");
            if (!transcripts.containsKey(document)) {
                throw row.bad("document", "the name of a transcript in the folder", document);
            }
            participants.add(new Participant(
                    row.required("participant"),
                    document,
                    row.required("role"),
                    row.whole("years"),
                    row.text("setting"),
                    row.text("practice"),
                    row.text("gender")));
        }
        return participants;
    }

    private static List<CodebookEntry> codebook(Path file) {
        List<CodebookEntry> codebook = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : Table.read(file).rows()) {
            String code = row.required("code");
            if (!seen.add(code)) {
                throw row.bad("code", "a code of its own", code);
            }
            codebook.add(new CodebookEntry(
                    code,
                    row.required("name"),
                    row.text("meaning"),
                    row.choice("direction", Direction.class),
                    row.words("constructs")));
        }
        if (codebook.isEmpty()) {
            throw new BadInput(file + ": expected a line for every code, found only a header");
        }
        return codebook;
    }
}

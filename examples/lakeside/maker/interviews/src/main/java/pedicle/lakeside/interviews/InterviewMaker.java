package pedicle.lakeside.interviews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays the interviews out: a file a transcript, and `codings.csv` with the place of every marked passage.
final class InterviewMaker {

    private static final List<String> CODERS = List.of("coder-1", "coder-2");

    private InterviewMaker() {}

    /// Takes the folder to read (`text/`, `coder-1.jsonl`, `coder-2.jsonl`) and the folder to write.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("expected two folders, one to read and one to write; found " + arguments.length);
            System.exit(2);
        }
        make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private static void make(Path from, Path to) throws IOException {
        Map<String, Transcript> transcripts = transcripts(from.resolve("text"));
        for (Transcript transcript : transcripts.values()) {
            transcript.write(to);
        }
        Files.writeString(to.resolve("codings.csv"), table(passages(from, transcripts)));
    }

    private static Map<String, Transcript> transcripts(Path folder) throws IOException {
        Map<String, Transcript> transcripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String document = file.getFileName().toString().replace(".txt", "");
                transcripts.put(document, Transcript.of(document, Files.readString(file)));
            }
        }
        return transcripts;
    }

    private static List<Passage> passages(Path from, Map<String, Transcript> transcripts) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Passage> passages = new ArrayList<>();
        for (String coder : CODERS) {
            for (String line : Files.readAllLines(from.resolve(coder + ".jsonl"))) {
                JsonNode mark = json.readTree(line);
                Transcript transcript =
                        transcripts.get(mark.required("document").asText());
                if (transcript == null) {
                    throw new IllegalStateException(coder + " marks a document that is not there: " + line);
                }
                passages.add(transcript.passage(
                        coder,
                        mark.required("code").asText(),
                        mark.required("quote").asText()));
            }
        }
        return passages;
    }

    private static String table(List<Passage> passages) {
        return passages.stream()
                .sorted(Comparator.comparing(Passage::document)
                        .thenComparing(Passage::coder)
                        .thenComparingInt(Passage::start)
                        .thenComparing(Passage::code))
                .map(Passage::line)
                .collect(Collectors.joining("\n", "document,coder,code,start,end,text\n", "\n"));
    }
}

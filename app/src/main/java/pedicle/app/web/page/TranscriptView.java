package pedicle.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import pedicle.study.interview.Coding;
import pedicle.study.interview.Transcript;
import pedicle.study.interview.Turn;

/// A transcript laid out for reading: each turn cut where a coded passage begins or ends.
public record TranscriptView(List<Said> turns) {

    /// One turn. `asks` marks the interviewer's.
    public record Said(String speaker, boolean asks, List<Piece> pieces) {
        public Said {
            pieces = List.copyOf(pieces);
        }
    }

    /// Words under the same codes; `ends` are those of them that the next words no longer carry, and `begins` the
    /// offsets of the passages that begin here.
    public record Piece(String words, List<String> codes, List<String> ends, List<Integer> begins) {
        public Piece {
            codes = List.copyOf(codes);
            ends = List.copyOf(ends);
            begins = List.copyOf(begins);
        }
    }

    public TranscriptView {
        turns = List.copyOf(turns);
    }

    public static TranscriptView of(Transcript transcript, List<Coding> codings) {
        return new TranscriptView(transcript.turns().stream()
                .map(turn -> said(transcript, turn, codings))
                .toList());
    }

    private static Said said(Transcript transcript, Turn turn, List<Coding> codings) {
        // The label and its colon are shown apart.
        int from =
                turn.start() + turn.speaker().codePointCount(0, turn.speaker().length()) + 1;
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, turn.end()));
        for (Coding coding : codings) {
            cutAt(cuts, coding.start(), from, turn.end());
            cutAt(cuts, coding.end(), from, turn.end());
        }
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            pieces.add(piece(transcript, start, end, codings));
            start = end;
        }
        return new Said(turn.speaker(), turn.speaker().equals("Interviewer"), pieces);
    }

    private static void cutAt(TreeSet<Integer> cuts, int place, int from, int to) {
        if (place > from && place < to) {
            cuts.add(place);
        }
    }

    private static Piece piece(Transcript transcript, int start, int end, List<Coding> codings) {
        List<String> codes = codesWithin(start, end, codings);
        // Two coders often end a passage a word apart: what stands right after it still belongs to it.
        List<String> next = codesWithin(end, end + 1, codings);
        List<String> ends = codes.stream().filter(code -> !next.contains(code)).toList();
        List<Integer> begins = codings.stream()
                .map(Coding::start)
                .filter(begin -> begin >= start && begin < end)
                .distinct()
                .toList();
        return new Piece(transcript.slice(start, end), codes, ends, begins);
    }

    private static List<String> codesWithin(int start, int end, List<Coding> codings) {
        return codings.stream()
                .filter(coding -> coding.start() < end && coding.end() > start)
                .map(Coding::code)
                .distinct()
                .toList();
    }
}

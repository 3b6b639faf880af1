package pedicle.study.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One interview as text, with its turns. All offsets count codepoints, as REFI-QDA does.
public record Transcript(String document, String file, String text, List<Turn> turns) {

    /// A paragraph that opens with a short label and a colon begins a turn: “Interviewer: …”, “GP1: …”.
    private static final Pattern LABEL = Pattern.compile("(?m)^(\\p{L}[\\p{L}\\p{N} .'’-]{0,39}):[ \\t]+(?=\\S)");

    /// Labels that open a line above the talk and name no speaker.
    private static final Pattern HEAD = Pattern.compile("(?i)participant|date|place|title|lakeside example network");

    public Transcript {
        turns = List.copyOf(turns);
    }

    /// The transcript of a text; turns are found by their labels.
    public static Transcript of(String document, String file, String text) {
        List<Turn> turns = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        String speaker = "";
        int start = -1;
        while (label.find()) {
            if (HEAD.matcher(label.group(1)).matches()) {
                continue;
            }
            if (start >= 0) {
                turns.add(turn(text, speaker, start, label.start()));
            }
            speaker = label.group(1);
            start = label.start();
        }
        if (start >= 0) {
            turns.add(turn(text, speaker, start, text.length()));
        }
        return new Transcript(document, file, text, turns);
    }

    public int length() {
        return text.codePointCount(0, text.length());
    }

    /// The words between two codepoints.
    public String slice(int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /// The turns of everybody but the interviewer.
    public List<Turn> answers() {
        return turns.stream()
                .filter(turn -> !turn.speaker().equals("Interviewer"))
                .toList();
    }

    private static Turn turn(String text, String speaker, int from, int to) {
        int end = from + text.substring(from, to).stripTrailing().length();
        return new Turn(speaker, text.codePointCount(0, from), text.codePointCount(0, end));
    }
}

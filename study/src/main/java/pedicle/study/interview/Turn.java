package pedicle.study.interview;

/// One person's say until the next speaks. Offsets count codepoints of the transcript's text, label included.
public record Turn(String speaker, int start, int end) {

    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}

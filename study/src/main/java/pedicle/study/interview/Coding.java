package pedicle.study.interview;

/// One coder's mark: this code holds for this passage. Offsets count codepoints of the document's text.
public record Coding(String document, String coder, String code, int start, int end, String words) {

    public Coding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a passage has a beginning and a later end: " + start + " to " + end);
        }
    }
}

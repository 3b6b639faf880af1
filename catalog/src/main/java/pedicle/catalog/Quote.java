package pedicle.catalog;

/// A passage in somebody's words, with the place where it stands. Offsets count codepoints of the document's text.
public record Quote(String document, String speaker, String role, int start, int end, String words) {

    public Quote {
        if (words.isBlank() || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a quote has words and a place: " + document + " " + start + " to " + end);
        }
    }
}

package pedicle.lakeside.interviews;

/// A passage that a coder marked. `start` and `end` count codepoints of the transcript as it is laid out.
record Passage(String document, String coder, String code, int start, int end, String words) {

    Passage {
        if (start < 0 || end - start != words.codePointCount(0, words.length())) {
            throw new IllegalArgumentException("%d to %d is no place for “%s”".formatted(start, end, words));
        }
    }

    /// A line of `codings.csv`.
    String line() {
        String quoted = '"' + words.replace("\"", "\"\"") + '"';
        return String.join(",", document, coder, code, Integer.toString(start), Integer.toString(end), quoted);
    }
}

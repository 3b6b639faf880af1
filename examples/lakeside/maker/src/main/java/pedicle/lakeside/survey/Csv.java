package pedicle.lakeside.survey;

/// How a field is written in a CSV file: RFC 4180, in quotes where it must be.
final class Csv {

    private Csv() {}

    static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

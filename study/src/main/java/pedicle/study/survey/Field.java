package pedicle.study.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One column of a survey: its name, the question, what may be answered.
///
/// Where `choices` is empty any number (a `numeric` field) or any words will do. `unanswered` are the codes that
/// stand for no answer, each with what it means.
public record Field(String name, String label, boolean numeric, List<Choice> choices, Map<String, Answer> unanswered) {

    // Not Double.parseDouble, which also takes "NaN", "Infinity", "1d" and hexadecimal.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    /// A permitted answer: the code in the export and the words that the person saw.
    public record Choice(String code, String label) {}

    public Field {
        choices = List.copyOf(choices);
        unanswered = Map.copyOf(unanswered);
        if (numeric && !choices.stream().allMatch(choice -> isNumber(choice.code()))) {
            throw new IllegalArgumentException("the choices of a numeric field have numbers: " + name);
        }
    }

    /// Whether a text is a number with a decimal point, such as 3, -1.5 or 2e3.
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// From the lowest choice to the highest; empty where there are not two numeric choices.
    public Optional<Span> span() {
        if (!numeric || choices.isEmpty()) {
            return Optional.empty();
        }
        double[] codes = choices.stream()
                .mapToDouble(choice -> Double.parseDouble(choice.code()))
                .sorted()
                .toArray();
        double low = codes[0];
        double high = codes[codes.length - 1];
        return low < high ? Optional.of(new Span(low, high)) : Optional.empty();
    }

    /// The code of a number as the dictionary writes it, or else the shortest way to write it.
    public String codeOf(double value) {
        return choices.stream()
                .map(Choice::code)
                .filter(code -> Double.parseDouble(code) == value)
                .findFirst()
                .orElseGet(() -> value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value));
    }

    /// The words for a choice's code; the code itself where the dictionary has none.
    public String wordsFor(String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    /// What a text in this field means; empty where it is not permitted.
    public Optional<Answer> understood(String text) {
        if (text.isEmpty()) {
            return Optional.of(new Answer.Blank());
        }
        return unanswered.entrySet().stream()
                .filter(code -> same(code.getKey(), text))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> numeric ? score(text) : words(text));
    }

    /// What a text in this field should have been.
    public String expected() {
        return numeric && choices.isEmpty()
                ? "a number"
                : "one of "
                        + String.join(", ", choices.stream().map(Choice::code).toList());
    }

    private Optional<Answer> score(String written) {
        String text = isYesOrNo() ? asDigit(written) : written;
        return isNumber(text) && permitted(text)
                ? Optional.of(new Answer.Score(Double.parseDouble(text)))
                : Optional.empty();
    }

    private Optional<Answer> words(String text) {
        return permitted(text) ? Optional.of(new Answer.Words(text)) : Optional.empty();
    }

    private boolean isYesOrNo() {
        return choices.stream().map(Choice::code).sorted().toList().equals(List.of("0", "1"));
    }

    /// R and spreadsheets write a column of 0 and 1 back as FALSE and TRUE.
    private static String asDigit(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> "1";
            case "FALSE" -> "0";
            default -> text;
        };
    }

    private boolean permitted(String text) {
        return choices.isEmpty() || choices.stream().anyMatch(choice -> same(choice.code(), text));
    }

    /// Numbers are compared as such: a spreadsheet may have turned 4 into 4.0.
    private static boolean same(String code, String text) {
        return code.equals(text)
                || (isNumber(code) && isNumber(text) && Double.parseDouble(code) == Double.parseDouble(text));
    }
}

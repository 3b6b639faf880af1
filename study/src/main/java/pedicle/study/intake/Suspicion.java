package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pedicle.study.survey.Field;

/// Answers that are suspected of standing for no answer though nobody declared them.
final class Suspicion {

    /// Codes that survey practice gives to “no answer”.
    private static final List<Integer> BELOW =
            List.of(-7, -8, -9, -66, -77, -88, -97, -98, -99, -777, -888, -999, -9999);

    private static final List<Integer> ABOVE = List.of(77, 88, 97, 98, 99, 777, 888, 999, 9999);

    /// A code above stands so many times as high as every answer; else it may be one.
    private static final int APART = 2;

    private Suspicion() {}

    /// Words for no answer in any column.
    static List<Missing> words(Look look) {
        List<Missing> found = new ArrayList<>();
        for (String text : look.texts()) {
            MissingWords.kind(text).ifPresent(kind -> found.add(MissingWords.proposed(text, kind)));
        }
        return found;
    }

    /// Numbers that lie apart from all the others.
    static List<Missing> numbers(Look look) {
        List<String> numbers = look.texts().stream().filter(Field::isNumber).toList();
        List<Double> answers = numbers.stream()
                .map(Double::valueOf)
                .filter(value -> !isCode(value))
                .sorted()
                .toList();
        if (answers.isEmpty()) {
            return List.of();
        }
        double low = answers.getFirst();
        double high = answers.getLast();
        String others = "the other answers run from %s to %s".formatted(Digits.of(low), Digits.of(high));
        return numbers.stream()
                .filter(text -> apart(Double.parseDouble(text), low, high))
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .map(text -> Missing.one(text, "code " + text, false, others))
                .toList();
    }

    private static boolean apart(double value, double low, double high) {
        return isCode(value) && (value < 0 ? low >= 0 : value > APART * high);
    }

    private static boolean isCode(double value) {
        return value == (int) value && (BELOW.contains((int) value) || ABOVE.contains((int) value));
    }
}

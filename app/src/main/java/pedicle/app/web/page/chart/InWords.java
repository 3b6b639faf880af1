package pedicle.app.web.page.chart;

import java.util.List;
import pedicle.app.web.page.Say;

/// Small numbers as words, as they stand in a title.
final class InWords {

    private static final List<String> WORDS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private InWords() {}

    static String of(int number) {
        return number >= 0 && number < WORDS.size() ? WORDS.get(number) : Say.count(number);
    }

    static String of(int number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }
}

package pedicle.care.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How hard a text is to read, by the two formulas' own coefficients; syllables are counted by groups of vowels.
record Readability(double sentences, double words, double syllables) {

    private static final Pattern SENTENCE = Pattern.compile("[.?](\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]*[\\p{L}\\p{N}]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäéèêëîïôöùûüœ]+");

    static Readability of(List<String> lines, Language language) {
        // A line ends a sentence, with or without a full stop.
        List<String> sentences = lines.stream()
                .flatMap(line -> Stream.of(SENTENCE.split(line)))
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
        List<String> words = sentences.stream()
                .flatMap(sentence -> WORD.matcher(sentence).results().map(found -> found.group()))
                .toList();
        int syllables =
                words.stream().mapToInt(word -> syllables(word, language)).sum();
        return new Readability(sentences.size(), words.size(), syllables);
    }

    /// Kincaid et al. 1975: the school grade in the United States.
    double fleschKincaidGrade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /// Kandel and Moles 1958: Flesch's ease for French; 60 to 70 is plain, more is easier.
    double kandelMolesEase() {
        return 207 - 1.015 * words / sentences - 73.6 * syllables / words;
    }

    private static int syllables(String word, Language language) {
        String lower = word.toLowerCase(Locale.ROOT);
        String spoken = switch (language) {
            // A final e is silent but after a consonant and l; so is that of -es and -ed, mostly.
            case EN ->
                lower.replaceAll("(?<![aeiouy])((?<![^aeiouyl]l)e|(?<![^aeiouyl]l)(?<![sxzcgh])es|(?<![td])ed)$", "");
            case FR -> lower.replaceAll("(?<=..)(e|es|ent)$", "");
        };
        return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}

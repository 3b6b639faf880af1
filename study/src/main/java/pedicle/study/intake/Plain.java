package pedicle.study.intake;

import java.util.Locale;

/// Words without what tells nobody anything: case, punctuation, spaces.
final class Plain {

    private Plain() {}

    /// “Don’t know.” and “don't  know” are both “don t know”.
    static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

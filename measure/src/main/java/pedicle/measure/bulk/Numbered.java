package pedicle.measure.bulk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names such as `Patient-0002.ndjson` and `deleted/Bundle-0001.ndjson.gz`.
final class Numbered {

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{4,9})\\.ndjson(\\.gz)?");

    private Numbered() {}

    /// `Patient`, `deleted/Bundle`.
    static String series(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? String.valueOf(parts.group(1)) : name;
    }

    static int number(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
    }

    static String stem(String name) {
        return stem(series(name), number(name));
    }

    static String stem(String series, int number) {
        return "%s-%04d".formatted(series, number);
    }
}

package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pedicle.catalog.BadInput;

/// Names of columns in one field of a form, parted by spaces or commas. A name that holds one of these stands in
/// double quotes, and a quote within it is written twice, as in CSV.
final class ItemNames {

    private final String field;
    private final String written;
    private int at;

    private ItemNames(String field, String written) {
        this.field = field;
        this.written = written;
    }

    /// `field` is what a complaint calls the field.
    static List<String> read(String field, String written) {
        return new ItemNames(field, written).names();
    }

    static String write(List<String> names) {
        return names.stream().map(ItemNames::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String name) {
        boolean plain = name.chars().noneMatch(letter -> parts(letter) || letter == '"');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean parts(int letter) {
        return letter == ',' || Character.isWhitespace(letter);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        while (at < written.length()) {
            if (parts(written.charAt(at))) {
                at++;
            } else {
                names.add(written.charAt(at) == '"' ? inQuotes() : plain());
            }
        }
        return names;
    }

    private String plain() {
        int from = at;
        while (at < written.length() && !parts(written.charAt(at))) {
            at++;
        }
        return written.substring(from, at);
    }

    private String inQuotes() {
        StringBuilder name = new StringBuilder();
        int from = at;
        for (at++; at < written.length(); at++) {
            if (written.charAt(at) != '"') {
                name.append(written.charAt(at));
            } else if (at + 1 < written.length() && written.charAt(at + 1) == '"') {
                name.append('"');
                at++;
            } else {
                at++;
                return name.toString();
            }
        }
        String rest = written.substring(from + 1);
        throw new BadInput("field “%s”: expected a closing double quote after “%s”, found none"
                .formatted(field, rest.length() > 60 ? rest.substring(0, 60) + "…" : rest));
    }
}

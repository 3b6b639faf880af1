package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;

/// The names of a plain table's columns.
final class Header {

    private Header() {}

    /// A column without a name is called by its place.
    static List<String> named(List<String> written) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String name = written.get(i).strip();
            names.add(name.isEmpty() ? "column " + (i + 1) : name);
        }
        return names;
    }

    static Read plain(Opened opened) {
        var sheet = opened.sheet(1, lines -> named(lines.getFirst()));
        return new Read(
                new Format.Plain(opened.writing()),
                sheet,
                sheet.columns().stream().map(Said::nothing).toList(),
                List.of());
    }
}

package pedicle.measure.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.catalog.Sql;

/// Writes out the macros of `macros.sql`, which our texts call as DuckDB's do: `named(x)` becomes what it stands for.
/// Each has one parameter, and what it is called with is a column or an expression without quotes or commas.
final class Macros {

    private static final Pattern DEFINITION =
            Pattern.compile("^(\\w+)\\((\\w+)\\) :=\\s+(.+?);$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final List<Macro> ALL = all();

    private record Macro(Pattern call, String parameter, String text) {

        String in(String sql) {
            StringBuilder written = new StringBuilder();
            Matcher calls = call.matcher(sql);
            while (calls.find()) {
                String out = text.replaceAll("\\b" + parameter + "\\b", Matcher.quoteReplacement(calls.group(1)));
                calls.appendReplacement(written, Matcher.quoteReplacement("(" + out + ")"));
            }
            return calls.appendTail(written).toString();
        }
    }

    private Macros() {}

    static String writtenOut(String sql) {
        String out = sql;
        for (Macro macro : ALL) {
            out = macro.in(out);
        }
        return out;
    }

    private static List<Macro> all() {
        List<Macro> macros = new ArrayList<>();
        Matcher definitions = DEFINITION.matcher(Sql.of(Macros.class, "macros.sql"));
        while (definitions.find()) {
            macros.add(new Macro(
                    Pattern.compile("\\b" + definitions.group(1) + "\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)"),
                    definitions.group(2),
                    definitions.group(3)));
        }
        return macros;
    }
}

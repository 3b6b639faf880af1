package pedicle.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How our style sheet draws a chart in the light: what of it speaks of drawings, with its colours filled in.
///
/// It understands as much of CSS as the drawings' rules use: `.drawing text`, `.drawing .name`, `.tone-name` and
/// `.fill-name`, outside of any `@media`.
record Looks(Map<String, Map<String, String>> rules) {

    private static final String STYLE_SHEET = "/pedicle/app/web/static/pedicle.css";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final Pattern OF_DRAWINGS =
            Pattern.compile("\\.drawing (?<within>text|\\.[a-z-]+)|(?<everywhere>\\.(?:tone|fill)-[a-z0-9]+)");

    /// A picture in a document lies on white.
    private static final String PAPER = "#ffffff";

    private record Block(String selectors, String declarations) {}

    static Looks ours() {
        try (InputStream in = Looks.class.getResourceAsStream(STYLE_SHEET)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + STYLE_SHEET);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Looks of(String css) {
        List<Block> blocks = blocks(COMMENT.matcher(css).replaceAll(""));
        Map<String, String> tokens = new LinkedHashMap<>();
        blocks.stream()
                .filter(block -> block.selectors().equals(":root"))
                .forEach(block -> tokens.putAll(declarations(block, Map.of())));
        tokens.put("--paper", PAPER);
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (String selector : block.selectors().split(",")) {
                Matcher ours = OF_DRAWINGS.matcher(selector.strip());
                if (ours.matches()) {
                    rules.computeIfAbsent(ours.group(), _ -> new LinkedHashMap<>())
                            .putAll(declarations(block, tokens));
                }
            }
        }
        return new Looks(rules);
    }

    /// What is declared for an element of this name with these classes, the weightier rules over the lighter.
    Map<String, String> of(String element, String classes) {
        List<String> names = List.of(classes.split(" "));
        Map<String, String> looks = new TreeMap<>();
        rules.forEach((selector, declared) -> {
            if (!selector.startsWith(".drawing") && names.contains(selector.substring(1))) {
                looks.putAll(declared);
            }
        });
        if (element.equals("text")) {
            looks.putAll(rules.getOrDefault(".drawing text", Map.of()));
        }
        rules.forEach((selector, declared) -> {
            if (selector.startsWith(".drawing .") && names.contains(selector.substring(".drawing .".length()))) {
                looks.putAll(declared);
            }
        });
        return looks;
    }

    /// The blocks that stand in no other.
    private static List<Block> blocks(String css) {
        List<Block> blocks = new ArrayList<>();
        int depth = 0;
        int from = 0;
        int open = 0;
        for (int i = 0; i < css.length(); i++) {
            if (css.charAt(i) == '{' && depth++ == 0) {
                open = i;
            } else if (css.charAt(i) == '}' && --depth == 0) {
                String selectors = css.substring(from, open).strip();
                if (!selectors.startsWith("@")) {
                    blocks.add(new Block(selectors, css.substring(open + 1, i)));
                }
                from = i + 1;
            }
        }
        return blocks;
    }

    private static Map<String, String> declarations(Block block, Map<String, String> tokens) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String declaration : block.declarations().split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = TOKEN.matcher(declaration.substring(colon + 1).strip())
                        .replaceAll(token -> Matcher.quoteReplacement(tokens.getOrDefault(token.group(1), "")));
                declarations.put(declaration.substring(0, colon).strip(), value);
            }
        }
        return declarations;
    }
}

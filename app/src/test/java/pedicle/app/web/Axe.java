package pedicle.app.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// What axe-core finds on a page, a sentence for each fault.
final class Axe {

    private static final String CORE = core();

    /// Without the types of result, all that is well comes back too, node by node.
    private static final String RUN = """
            async ([where, rules]) => {
              const found = await axe.run(where ?? document, { ...rules, resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.slice(0, 4).map(node =>
                `${rule.id}: ${node.target} ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }""";

    /// Marks the first three of the elements with words of their own that look alike, in themselves and in all that
    /// holds them: class and computed style are the same from the element up to the root.
    private static final String MARK_LOOKS = """
            () => {
              document.querySelectorAll('[data-look]').forEach(each => each.removeAttribute('data-look'));
              const looks = new Map();
              const known = new Map();
              const look = at => {
                if (!at) return 0;
                if (!known.has(at)) {
                  const style = getComputedStyle(at);
                  const all = [look(at.parentElement), at.tagName, at.getAttribute('class'), style.color, style.fill,
                    style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.textShadow,
                    style.position, style.fontSize, style.fontWeight, style.visibility, style.display].join('|');
                  if (!looks.has(all)) looks.set(all, looks.size + 1);
                  known.set(at, looks.get(all));
                }
                return known.get(at);
              };
              const times = new Map();
              for (const at of document.querySelectorAll('body *')) {
                const speaks = at.matches('input, select, textarea')
                  || [...at.childNodes].some(each => each.nodeType === Node.TEXT_NODE && each.data.trim() !== '');
                if (!speaks) continue;
                const its = look(at);
                times.set(its, (times.get(its) ?? 0) + 1);
                if (times.get(its) <= 3) at.setAttribute('data-look', its);
              }
            }""";

    private Axe() {}

    /// Against its rules for WCAG and for good practice.
    static List<String> all(Page page) {
        return run(page, "[null, {}]");
    }

    /// Against its rule for contrast, the one that another colour scheme can break. It takes milliseconds for an
    /// element, and a page has a thousand that look alike: the first of them stand for the others.
    static List<String> contrast(Page page) {
        page.evaluate(MARK_LOOKS);
        return run(page, "[{ include: [['[data-look]']] }, { runOnly: ['color-contrast'] }]");
    }

    /// As all, where the page has been seen before in another layout: contrast by looks.
    static List<String> again(Page page) {
        List<String> others = run(page, "[null, { rules: { 'color-contrast': { enabled: false } } }]");
        return Stream.concat(others.stream(), contrast(page).stream()).toList();
    }

    private static List<String> run(Page page, String how) {
        // Once a page, since it is long to send and to read.
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(CORE);
        }
        List<?> found = (List<?>) page.evaluate("(" + RUN + ")(" + how + ")");
        return found.stream().map(Object::toString).toList();
    }

    private static String core() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}

package pedicle.app.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/// One tab of the browser. It remembers what went wrong while a page was opened, and can be asked what a reader of
/// the page would trip over; each answer is a list of sentences, empty where all is well.
final class Tab {

    private final Page page;
    private final String home;
    private final List<String> wrong = new ArrayList<>();

    /// Requests to anywhere but `home` count as wrong.
    Tab(BrowserContext context, String home) {
        this.page = context.newPage();
        this.home = home;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                wrong.add("the console says: " + message.text());
            }
        });
        page.onPageError(error -> wrong.add("a script fails: " + error));
        page.onRequestFailed(request -> wrong.add("no answer from " + request.url()));
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                wrong.add("a request leaves for " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /// Opens the address and says what went wrong on the way, given the status that the page should answer with.
    List<String> open(String address, int status) {
        wrong.clear();
        Response answer = page.navigate(home + address);
        // A file has no status.
        if (home.startsWith("http") && answer.status() != status) {
            wrong.add("expected the status " + status + ", found " + answer.status());
        }
        // The browser itself reports a page that answers 404, which here is right.
        wrong.removeIf(words -> status >= 400 && words.contains("the server responded with a status of " + status));
        return List.copyOf(wrong);
    }

    List<String> open(String address) {
        return open(address, 200);
    }

    void look(int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /// Opens everything that can be unfolded.
    void unfold() {
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })");
    }

    List<String> sideways() {
        String over = page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  const wide = document.documentElement.scrollWidth - room;
                  const scrolls = at => at && (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
                  const out = [...document.querySelectorAll('body *')]
                    .filter(at => at.getBoundingClientRect().right > room + 0.5 && (!scrolls(at.parentElement) || getComputedStyle(at).position === 'absolute'))
                    .slice(0, 3).map(at => at.outerHTML.slice(0, 90));
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (out.length < 3 && texts.nextNode()) {
                    // Words may run out of a box that itself stays inside.
                    const range = document.createRange();
                    range.selectNodeContents(texts.currentNode);
                    if (range.getBoundingClientRect().right > room + 0.5 && !scrolls(texts.currentNode.parentElement)) {
                      out.push(texts.currentNode.parentElement.outerHTML.slice(0, 90));
                    }
                  }
                  return wide > 0 ? wide + ' px wider than its window, by ' + out.join(' and ') : '';
                }""").toString();
        return over.isEmpty() ? List.of() : List.of("the page is " + over);
    }

    /// One h1 first, and no level left out on the way down.
    List<String> headings() {
        String digits = page.evaluate("""
                        [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                          .filter(each => each.checkVisibility()).map(each => each.tagName[1]).join('')""").toString();
        List<Integer> levels = digits.chars().mapToObj(digit -> digit - '0').toList();
        List<String> complaints = new ArrayList<>();
        if (levels.isEmpty()
                || levels.getFirst() != 1
                || levels.stream().filter(level -> level == 1).count() != 1) {
            complaints.add("expected one h1, before all other headings, found the levels " + levels);
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i) > levels.get(i - 1) + 1) {
                complaints.add(
                        "heading %d leaps from level %d to %d".formatted(i + 1, levels.get(i - 1), levels.get(i)));
            }
        }
        return complaints;
    }
}

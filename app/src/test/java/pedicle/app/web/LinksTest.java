package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every link on every page that can be reached leads to a page, and to a place on it where it names one.
class LinksTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*|#[^\"]+)\"");

    /// The addresses that only take a post.
    private static final Set<String> POSTS = Set.of("/example");

    @Test
    void every_link_of_the_example_network_leads_somewhere() {
        try (Site site = Site.ofLakeside()) {
            Crawl crawl = new Crawl(site);
            crawl.from("/");
            assertThat(crawl.broken).isEmpty();
            assertThat(crawl.pages.keySet())
                    .contains("/study/survey", "/design", "/care", "/measure", "/workspace", "/catalog/sources")
                    .anyMatch(address -> address.startsWith("/thread/"))
                    .anyMatch(address -> address.startsWith("/study/interviews/code/"))
                    .anyMatch(address -> address.startsWith("/catalog/term/"));

            // What the thread knows of is reachable too, whether or not a page shows a link to it.
            List<String> places = site.workspace()
                    .read(handle -> handle.createQuery("select distinct place from knot")
                            .mapTo(String.class)
                            .list());
            places.forEach(place -> crawl.follow(place, "the thread"));
            crawl.from("/report.html");
            assertThat(crawl.broken).isEmpty();
        }
    }

    @Test
    void every_link_of_an_empty_workspace_leads_somewhere() {
        try (Site site = Site.empty()) {
            Crawl crawl = new Crawl(site);
            crawl.from("/");
            assertThat(crawl.broken).isEmpty();
            assertThat(crawl.pages.keySet()).contains("/study", "/design", "/care", "/measure", "/catalog");
        }
    }

    /// The pages seen, the links that are still to follow, and what was broken.
    private static final class Crawl {

        private final Site site;
        private final Map<String, String> pages = new TreeMap<>();
        private final Deque<String> waiting = new ArrayDeque<>();
        private final Set<String> broken = new TreeSet<>();
        private final Set<String> places = new LinkedHashSet<>();

        private Crawl(Site site) {
            this.site = site;
        }

        void from(String start) {
            follow(start, "the start");
        }

        void follow(String link, String from) {
            note(link, from);
            while (!waiting.isEmpty()) {
                read(waiting.remove());
            }
            for (String place : places) {
                String[] parts = place.split(" ");
                String page = pages.getOrDefault(parts[0], "");
                if (!page.contains("id=\"" + parts[1] + "\"")) {
                    broken.add("no place #" + parts[1] + " on " + parts[0]);
                }
            }
        }

        private void note(String link, String from) {
            String address = link.replaceFirst("#.*", "");
            String page = address.isEmpty() ? from : address;
            if (link.contains("#")) {
                places.add(page + " " + link.substring(link.indexOf('#') + 1));
            }
            if (!POSTS.contains(page) && pages.putIfAbsent(page, "") == null) {
                waiting.add(page);
            }
        }

        private void read(String address) {
            HttpResponse<String> answer = site.get(address);
            if (answer.statusCode() != 200) {
                broken.add(answer.statusCode() + " " + address);
                return;
            }
            pages.put(address, answer.body());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Matcher links = LINK.matcher(answer.body());
                while (links.find()) {
                    note(links.group(1).replace("&amp;", "&"), address);
                }
            }
        }
    }
}

package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server answers, to whom, and what it gives away.
class ServerTest {

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void a_monitor_hears_that_all_is_well() {
        HttpResponse<String> health = site.get("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("ok");
    }

    @Test
    void an_address_that_is_not_there_has_a_page_that_says_so_and_leads_back() {
        for (String address :
                List.of("/nowhere", "/study/finding/luck", "/thread/K1", "/care/order/x", "/catalog/tdf-1999")) {
            HttpResponse<String> answer = site.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such page", "The address " + address, "href=\"/\"");
        }
    }

    @Test
    void an_address_with_markup_in_it_is_shown_as_it_was_written() {
        assertThat(site.get("/%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
        assertThat(site.get("/find?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
        assertThat(site.get("/catalog?q=%22%3E%3Cscript%3Ealert(1)").body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/nowhere", "/static/pedicle.css", "/workspace", "/report.html"})
    void every_answer_lets_nothing_in_from_elsewhere(String address) {
        HttpResponse<String> answer = site.get(address);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pedicle.example",
                "pedicle.example:80",
                "127.0.0.1.example",
                "localhost.example:8800",
                "10.0.0.1",
                ""
            })
    void a_name_that_is_not_this_computer_s_is_refused(String host) throws IOException {
        String answer = site.answerTo("GET / HTTP/1.1", host);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|403) .*").doesNotContain("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "localhost:8800", "localhost", "[::1]:8800"})
    void this_computer_s_own_names_are_answered(String host) throws IOException {
        assertThat(site.answerTo("GET /health HTTP/1.1", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pedicle.example", "http://127.0.0.1:1", "null", "http://localhost"})
    void a_form_of_another_site_is_refused_and_changes_nothing(String origin) {
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(site.at("/example"))
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.get("/").body()).contains("Load the example network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../Server.class",
                "/static/..%2fServer.class",
                "/static/%2e%2e/Server.class",
                "/static/..%5cServer.class",
                "/static//etc/passwd",
                "/static/..;/Server.class",
                "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/static/pedicle.css%00.js",
                "/static/",
                "/static/nothing.css",
                "/static/.hidden"
            })
    void no_file_but_the_pages_own_is_given_out(String address) throws IOException {
        assertThat(site.answerTo("GET " + address + " HTTP/1.1", "localhost"))
                .matches("(?s)HTTP/1.1 (400|404) .*")
                .doesNotContain("root:", "java/lang");
    }

    @Test
    void the_pages_own_files_say_what_they_are() {
        assertThat(typeOf("/static/pedicle.css")).isEqualTo("text/css; charset=utf-8");
        assertThat(typeOf("/static/pedicle.js")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(typeOf("/static/pedicle.svg")).isEqualTo("image/svg+xml");
        assertThat(typeOf("/")).startsWith("text/html").containsIgnoringCase("utf-8");
    }

    @Test
    void an_empty_workspace_has_no_report() {
        assertThat(site.get("/report.html").statusCode()).isEqualTo(404);
    }

    @Test
    void a_click_loads_the_example_once_however_often_it_is_clicked() throws Exception {
        try (Site own = Site.empty();
                ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(own.get("/").body()).contains("Load the example network").doesNotContain("Synthetic data");
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int click = 0; click < 3; click++) {
                answers.add(clicks.submit(() -> own.send(HttpRequest.newBuilder(own.at("/example"))
                        .header("Origin", own.origin())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
                assertThat(answer.get().headers().firstValue("Location").orElse(""))
                        .isIn("/", own.origin() + "/");
            }
            assertThat(own.get("/").body())
                    .contains("Lakeside", "Synthetic data")
                    .doesNotContain("Load the example network");

            // What the click brought is whole, and what is wrong with it later is said on a page that needs no
            // loop.
            own.workspace()
                    .write(handle -> handle.execute("insert into sample_order (name, request) values ('x.json', '{')"));
            own.restart();
            HttpResponse<String> trouble = own.get("/");
            assertThat(trouble.statusCode()).isEqualTo(400);
            assertThat(trouble.body())
                    .contains("This can't be used", "x.json, line 1: not JSON")
                    .doesNotContain("\tat ");
            own.workspace().write(handle -> handle.execute("delete from sample_order where name = 'x.json'"));
            assertThat(own.get("/").statusCode()).isEqualTo(200);
        }
    }

    private static String typeOf(String address) {
        return site.get(address).headers().firstValue("Content-Type").orElse("");
    }
}

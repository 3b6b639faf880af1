package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.care.hooks.OverrideReason;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.store.CareStore;

/// The services as a record system on this computer meets them. What the answers hold is tested in the care part.
class CdsHooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGN = "/cds-services/lumbar-imaging-sign";

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
    void the_discovery_endpoint_shall_always_be_available_at_cds_services() throws IOException {
        HttpResponse<String> answer = site.get("/cds-services");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(JSON.readTree(answer.body()).path("services")).hasSize(3);
    }

    @Test
    void an_order_is_answered_with_a_card_whose_links_lead_to_this_server() throws IOException {
        JsonNode card = sent("retention-and-saddle").at("/cards/0");
        assertThat(card.path("indicator").asText()).isEqualTo("critical");
        assertThat(card.at("/source/url").asText()).startsWith(site.origin() + "/catalog/rules/");
        String rules = card.at("/source/url").asText();
        assertThat(site.get(rules.substring(site.origin().length())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_handout_and_the_plan_are_offered_where_comfort_is_true_and_nowhere_else() throws IOException {
        JsonNode links = sent("acute-12-days").at("/cards/0/links");
        assertThat(links.findValuesAsText("url"))
                .contains(site.origin() + "/care/handout", site.origin() + "/care/plan")
                .allSatisfy(url -> assertThat(
                                site.get(url.substring(site.origin().length())).statusCode())
                        .isEqualTo(200));
        assertThat(sent("retention-and-saddle").at("/cards/0/links").findValuesAsText("label"))
                .containsExactly("The rules and their sources");
    }

    @Test
    void an_answer_to_a_card_is_on_the_disk_when_it_is_acknowledged_and_counts_once() throws IOException {
        String card = sent("acute-12-days").at("/cards/0/uuid").asText();
        ObjectNode feedback = JSON.createObjectNode();
        ObjectNode given = feedback.putArray("feedback").addObject();
        given.put("card", card).put("outcome", "overridden").put("outcomeTimestamp", "2026-01-15T09:00:00Z");
        given.putObject("overrideReason")
                .putObject("reason")
                .put("code", "no-time")
                .put("system", "https://pedicle.example/override-reason");
        for (int i = 0; i < 2; i++) {
            assertThat(post(SIGN + "/feedback", feedback.toString()).statusCode())
                    .isEqualTo(200);
        }
        ResponseLog log = site.workspace().read(CareStore::responses);
        assertThat(log.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.reason()).isEqualTo(OverrideReason.NO_TIME);
            assertThat(reason.given().of()).isEqualTo(1);
        });
        assertThat(log.toString()).doesNotContain("LK-P-");
    }

    @Test
    void a_card_survives_a_restart_and_its_answer_is_kept_with_the_practice_and_the_theme_it_answered()
            throws IOException {
        try (Site own = Site.empty()) {
            String request = withPractice("acute-12-days-all-asked");
            HttpResponse<String> first = post(own, SIGN, request);
            assertThat(post(own, SIGN + "/feedback", overridden(first, "no-time"))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> second = post(own, SIGN, request.replace("4f8b", "5f8b"));
            assertThat(JSON.readTree(second.body()).at("/cards/0/detail").asText())
                    .contains("Short of time");
            own.restart();
            assertThat(post(own, SIGN + "/feedback", overridden(second, "patient-asks"))
                            .statusCode())
                    .isEqualTo(200);
            ResponseLog log = own.workspace().read(CareStore::responses);
            assertThat(log.responses())
                    .hasSize(2)
                    .allSatisfy(response -> assertThat(response.practice()).isEqualTo("LK-03"));
            assertThat(log.responses())
                    .extracting(ResponseLog.Response::findingTheme)
                    .containsExactlyInAnyOrder("", "no-time");
            assertThat(own.workspace()
                            .<String>read(handle -> handle.createQuery("select * from shown_card")
                                    .mapToMap()
                                    .list()
                                    .toString()))
                    .doesNotContain("LK-P-");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /cds-services/lumbar-imaging-sign             | not json           | 400 | expected JSON, found something else at line 1
            /cds-services/lumbar-imaging-sign             | {}{}               | 400 | expected JSON
            /cds-services/lumbar-imaging-sign             | ''                 | 400 | expected a CDS Hooks request as one JSON object
            /cds-services/lumbar-imaging-sign             | [1]                | 400 | expected a CDS Hooks request as one JSON object
            /cds-services/lumbar-imaging-sign             | {}                 | 400 | hook: expected order-sign
            /cds-services/lumbar-imaging-sign/feedback    | {}                 | 400 | feedback: expected a list
            /cds-services/nobody                          | {}                 | 404 | expected one of the services
            /cds-services/nobody/feedback                 | {}                 | 404 | expected one of the services
            /cds-services/lumbar-imaging-sign/x/y         | {}                 | 404 | expected an address under /cds-services
            """)
    void what_can_t_be_used_is_answered_by_an_operation_outcome_with_one_sentence(
            String path, String body, int status, String sentence) throws IOException {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertOutcome(answer, sentence);
    }

    @Test
    void a_service_that_is_only_looked_at_says_that_it_wants_a_post() throws IOException {
        HttpResponse<String> answer = site.get(SIGN);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertOutcome(answer, "expected POST, found GET");
    }

    @Test
    void a_body_that_is_nested_a_hundred_thousand_deep_is_refused() throws IOException {
        HttpResponse<String> answer = post(SIGN, "[".repeat(100_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertOutcome(answer, "expected JSON");
    }

    /// The client means to send fifty megabytes and sends three hundred bytes: the answer comes all the same.
    @Test
    void a_body_of_50_megabytes_is_refused_before_it_is_read() throws IOException {
        String said = sendOnly("Content-Length: 52428800", "x".repeat(300));
        assertThat(said).startsWith("HTTP/1.1 413 ").contains("OperationOutcome", "at most 2097152 bytes");
    }

    @Test
    void a_client_that_sends_all_of_its_50_megabytes_before_it_listens_hears_the_answer() {
        HttpResponse<String> answer = post(SIGN, "x".repeat(50_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_without_a_length_is_read_no_further_than_the_most() throws IOException {
        String chunk = "40000\r\n" + "x".repeat(0x40000) + "\r\n";
        String said = sendOnly("Transfer-Encoding: chunked", chunk.repeat(9));
        assertThat(said).startsWith("HTTP/1.1 413 ").contains("OperationOutcome");
    }

    @Test
    void a_page_of_another_site_can_t_call_and_gets_no_leave_to() {
        HttpRequest request = HttpRequest.newBuilder(site.at(SIGN))
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(site.send(request).statusCode()).isEqualTo(403);
        HttpRequest preflight = HttpRequest.newBuilder(site.at(SIGN))
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = site.send(preflight);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_name_that_is_not_this_computer_s_is_refused() throws IOException {
        assertThat(site.answerTo("GET /cds-services HTTP/1.1", "pedicle.example"))
                .startsWith("HTTP/1.1 403 ");
    }

    /// Bytes broken by chance, so that the text itself is cut, doubled or no UTF-8.
    @ParameterizedTest
    @ValueSource(strings = {"retention-and-saddle", "acute-12-days"})
    void a_text_broken_by_chance_is_never_a_fault_and_never_hangs(String name) throws IOException {
        byte[] sound = text(name).getBytes(StandardCharsets.UTF_8);
        SplittableRandom chance = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = sound.clone();
            for (int faults = 1 + chance.nextInt(4); faults > 0; faults--) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
            }
            int length = chance.nextInt(4) == 0 ? chance.nextInt(broken.length) : broken.length;
            HttpRequest request = HttpRequest.newBuilder(site.at(SIGN))
                    .timeout(Duration.ofSeconds(60))
                    .POST(BodyPublishers.ofByteArray(broken, 0, length))
                    .build();
            HttpResponse<String> answer = site.send(request);
            assertThat(answer.statusCode()).isIn(200, 400, 412);
            assertThat(JSON.readTree(answer.body()).isObject()).isTrue();
        }
    }

    private static JsonNode sent(String name) throws IOException {
        HttpResponse<String> answer = post(SIGN, text(name));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("..", "examples", "lakeside", "orders", name + ".json"));
    }

    /// The same with the clinician's role in its prefetch.
    private static String withPractice(String name) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(text(name));
        request.put("hookInstance", "4f8b0a3e-3283-4575-ab82-028d55fe2719");
        ObjectNode role = request.withObject("/prefetch/role");
        role.put("resourceType", "PractitionerRole").put("id", "role-1");
        role.putObject("practitioner")
                .put("reference", request.at("/context/userId").asText());
        role.putObject("organization").put("reference", "Organization/LK-03");
        return request.toString();
    }

    private static String overridden(HttpResponse<String> answer, String reason) throws IOException {
        ObjectNode feedback = JSON.createObjectNode();
        ObjectNode given = feedback.putArray("feedback").addObject();
        given.put("card", JSON.readTree(answer.body()).at("/cards/0/uuid").asText())
                .put("outcome", "overridden")
                .put("outcomeTimestamp", "2026-01-15T09:00:00Z");
        given.putObject("overrideReason")
                .putObject("reason")
                .put("code", reason)
                .put("system", "https://pedicle.example/override-reason");
        return feedback.toString();
    }

    private static HttpResponse<String> post(String path, String body) {
        return post(site, path, body);
    }

    private static HttpResponse<String> post(Site site, String path, String body) {
        return site.send(HttpRequest.newBuilder(site.at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static void assertOutcome(HttpResponse<String> answer, String sentence) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode outcome = JSON.readTree(answer.body());
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(outcome.path("issue")).hasSize(1);
        assertThat(outcome.at("/issue/0/diagnostics").asText()).startsWith(sentence);
    }

    /// What is answered to a request whose body stops where `body` does.
    private static String sendOnly(String header, String body) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), site.at("/").getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String head = "POST " + SIGN + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n\r\n";
            out.write((head + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(in.readNBytes(600), StandardCharsets.UTF_8);
        }
    }
}

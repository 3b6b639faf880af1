package pedicle.care.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.BadInput;

/// Fetching from a server on the loopback, and not from anywhere that a name in a request might lead.
class RecordReaderTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"1\"}";

    private final LocalServer server = new LocalServer();
    private final RecordReader reader = new RecordReader(Optional.empty());

    @AfterEach
    void close() {
        reader.close();
        server.close();
    }

    @Test
    void each_query_is_sent_with_the_token_and_comes_back_under_its_key() {
        server.with("/fhir/Patient/1", PATIENT).with("/fhir/Condition?patient=1", "{\"resourceType\":\"Bundle\"}");
        Map<String, JsonNode> came = reader.read(
                at("/fhir/", "a.b-c"), Map.of("patient", "Patient/1", "conditions", "Condition?patient=1"), LONG);
        assertThat(came.get("patient")).isNotNull();
        assertThat(came.get("conditions")).isNotNull();
        assertThat(server.asked())
                .extracting(LocalServer.Asked::authorization)
                .containsExactly("Bearer a.b-c", "Bearer a.b-c");
    }

    @Test
    void what_does_not_come_within_the_budget_is_left_out_and_the_rest_is_there() {
        server.with("/fhir/Patient/1", PATIENT).with("/fhir/Condition", 200, "{}", Map.of(), 60_000);
        Map<String, JsonNode> came = reader.read(
                at("/fhir", "t"),
                Map.of("patient", "Patient/1", "conditions", "Condition?patient=1"),
                Duration.ofSeconds(3));
        assertThat(came).containsOnlyKeys("patient");
    }

    @Test
    void all_queries_are_under_way_at_the_same_time() {
        for (String type : List.of("A", "B", "C", "D", "E")) {
            server.with("/fhir/" + type, 200, "{}", Map.of(), 1_000);
        }
        Map<String, JsonNode> came = reader.read(
                at("/fhir", "t"), Map.of("a", "A", "b", "B", "c", "C", "d", "D", "e", "E"), Duration.ofSeconds(4));
        assertThat(came).as("one after the other they take five seconds").hasSize(5);
    }

    @Test
    void a_redirect_is_not_followed_and_the_token_does_not_go_with_it() {
        server.with("/fhir/Patient/1", 302, "", Map.of("Location", server.address() + "/elsewhere"), 0)
                .with("/elsewhere", PATIENT);
        assertThat(reader.read(at("/fhir", "t"), Map.of("patient", "Patient/1"), LONG))
                .isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void an_answer_beyond_the_most_bytes_an_error_and_what_is_not_json_are_left_out() {
        server.with("/fhir/big", "{\"a\":\"" + "x".repeat(RecordReader.MOST_BYTES) + "\"}")
                .with("/fhir/failed", 500, "{}", Map.of(), 0)
                .with("/fhir/page", "<html>")
                .with("/fhir/list", "[]")
                .with("/fhir/sound", "{}");
        Map<String, String> queries =
                Map.of("big", "big", "failed", "failed", "page", "page", "list", "list", "sound", "sound");
        assertThat(reader.read(at("/fhir", "t"), queries, LONG)).containsOnlyKeys("sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example/fhir",
                "http://10.0.0.1/fhir",
                "http://169.254.169.254/latest",
                "http://[::2]/"
            })
    void beyond_this_computer_http_is_never_asked(String address) {
        assertThat(reader.mayAsk(EhrAccess.of(address, Optional.of("t")))).isFalse();
        assertThat(reader.read(EhrAccess.of(address, Optional.of("t")), Map.of("patient", "Patient/1"), LONG))
                .isEmpty();
    }

    @Test
    void https_is_asked_only_with_a_token_that_the_client_gave() {
        assertThat(reader.mayAsk(EhrAccess.of("https://ehr.example/fhir", Optional.of("t"))))
                .isTrue();
        assertThat(reader.mayAsk(EhrAccess.of("https://ehr.example/fhir", Optional.empty())))
                .isFalse();
    }

    @Test
    void where_trust_is_required_only_the_listed_servers_are_asked() {
        Trust trust = new Trust(
                URI.create("https://cds.example"),
                Map.of(),
                List.of(URI.create("https://ehr.example/fhir")),
                List.of());
        try (RecordReader trusting = new RecordReader(Optional.of(trust))) {
            assertThat(trusting.mayAsk(EhrAccess.of("https://ehr.example/fhir/", Optional.of("t"))))
                    .isTrue();
            for (String other : List.of(
                    "https://ehr.example",
                    "https://ehr.example/fhir2",
                    "https://ehr.example.evil.example/fhir",
                    "https://ehr.example:8443/fhir",
                    "http://ehr.example/fhir",
                    server.address())) {
                assertThat(trusting.mayAsk(EhrAccess.of(other, Optional.of("t"))))
                        .as(other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://ehr.example",
                "https://user:secret@ehr.example/fhir",
                "https://ehr.example/fhir?x=1",
                "https://ehr.example/fhir#x",
                "//ehr.example",
                "not an address",
                ""
            })
    void an_address_of_another_kind_is_refused_in_a_sentence(String address) {
        assertThatThrownBy(() -> EhrAccess.of(address, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("fhirServer: expected an http or https address");
    }

    @Test
    void a_token_with_line_breaks_is_refused_and_never_quoted() {
        assertThatThrownBy(() -> EhrAccess.of("https://ehr.example", Optional.of("secret\r\nHost: x")))
                .isInstanceOf(BadInput.class)
                .hasMessageNotContaining("secret");
        assertThat(EhrAccess.of("https://ehr.example", Optional.of("secret")).toString())
                .doesNotContain("secret");
    }

    private EhrAccess at(String path, String token) {
        return EhrAccess.of(server.address() + path, Optional.of(token));
    }
}

package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pedicle.app.Lakeside;
import pedicle.app.workspace.Workspace;
import pedicle.care.client.Trust;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Reference;

/// The services where trust is required.
class CdsHooksTrustTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final String SIGN = "/cds-services/lumbar-imaging-sign";
    private static final String PAGE = "https://sandbox.example";
    private static final ECKey KEY = key();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Scratch scratch;
    private static Workspace workspace;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        scratch = Scratch.make("trust-test");
        workspace = Workspace.open(scratch.folder(), Optional.empty());
        Path file =
                Files.writeString(scratch.folder().resolve("trust.json"), """
                {"baseUrl": "https://cds.example",
                 "issuers": [{"iss": "https://ehr.example/", "jwks": %s}],
                 "fhirServers": ["https://ehr.example/fhir"],
                 "origins": ["https://sandbox.example"]}""".formatted(new JWKSet(KEY.toPublicJWK())));
        server = Server.start(
                workspace,
                Reference.load(),
                Lakeside::network,
                0,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Optional.of(Trust.read(file)));
    }

    @AfterAll
    static void stop() {
        server.close();
        workspace.close();
        scratch.close();
    }

    @Test
    void without_a_token_the_answer_is_a_401_with_an_operation_outcome() throws Exception {
        HttpResponse<String> answer = send(order());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(new ObjectMapper()
                        .readTree(answer.body())
                        .at("/issue/0/diagnostics")
                        .asText())
                .isEqualTo("Authorization: expected a bearer token, found none");
    }

    @Test
    void with_a_token_for_this_very_service_a_card_comes_once_and_links_to_our_public_address() throws Exception {
        String token = token("https://cds.example" + SIGN);
        HttpResponse<String> answer = send(order().header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"cards\":[{", "https://cds.example/catalog/rules/");
        assertThat(send(order().header("Authorization", "Bearer " + token)).statusCode())
                .isEqualTo(401);
        assertThat(send(order().header("Authorization", "Bearer " + token("https://cds.example/cds-services")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void discovery_is_open_since_it_gives_nothing_away() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/cds-services"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_listed_page_is_given_leave_and_its_calls_are_answered_to_it_alone() throws Exception {
        HttpResponse<String> leave = send(HttpRequest.newBuilder(at(SIGN))
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(leave.statusCode()).isEqualTo(204);
        assertThat(leave.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(leave.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, POST");
        assertThat(leave.headers().firstValue("Access-Control-Allow-Headers")).contains("Authorization, Content-Type");
        assertThat(leave.headers().firstValue("Vary")).contains("Origin");
        HttpResponse<String> answer = send(order().header("Origin", PAGE)
                .header("Authorization", "Bearer " + token("https://cds.example" + SIGN)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        HttpResponse<String> other = send(order().header("Origin", PAGE + ".evil.example"));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_listed_page_may_call_the_services_and_nothing_else() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/workspace")).header("Origin", PAGE))
                        .statusCode())
                .isEqualTo(403);
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpRequest.Builder order() throws IOException {
        return HttpRequest.newBuilder(at(SIGN))
                .POST(BodyPublishers.ofFile(Path.of("..", "examples", "lakeside", "orders", "acute-12-days.json")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String audience) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://ehr.example/")
                        .audience(audience)
                        .issueTime(Date.from(NOW))
                        .expirationTime(Date.from(NOW.plusSeconds(300)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        token.sign(new ECDSASigner(KEY));
        return token.serialize();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

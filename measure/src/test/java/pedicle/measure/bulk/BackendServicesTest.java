package pedicle.measure.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pedicle.measure.bulk.BulkServer.lines;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.bulk.BulkServer.Answer;
import pedicle.measure.bulk.BulkServer.Call;

/// SMART Backend Services: who we are, and whom we tell.
class BackendServicesTest {

    private static final ECKey EC = ec();
    private static final RSAKey RSA = rsa();

    private final BulkServer server = new BulkServer();
    private final BulkServer other = new BulkServer();

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void ready() {
        server.answers(
                "/fhir/.well-known/smart-configuration",
                Answer.of(
                        200,
                        "{\"token_endpoint\":\"%s/token\",\"capabilities\":[\"permission-v2\"]}"
                                .formatted(server.address())));
        AtomicInteger given = new AtomicInteger();
        server.on("/token", _ -> token("token" + given.incrementAndGet(), 300));
    }

    @AfterEach
    void close() {
        server.close();
        other.close();
    }

    @Test
    void the_client_says_who_it_is_by_a_word_that_is_signed_and_short_lived() throws Exception {
        for (Path file : List.of(jwk(EC), jwk(RSA), set(RSA, EC), pem(EC.toPrivateKey()), pem(RSA.toPrivateKey()))) {
            Fetching fetching = fetching(ClientKey.read(file, Optional.of("ec")));
            server.exports(server.manifest());
            fetching.everything(server.fhir(), temp.resolve(file.getFileName() + "-out"));
            Map<String, String> form = form(server.calls("/token").getLast());
            assertThat(form)
                    .containsEntry("grant_type", "client_credentials")
                    .containsEntry("scope", "system/*.rs")
                    .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            SignedJWT jwt = SignedJWT.parse(form.get("client_assertion"));
            assertThat(jwt.verify(verifier(jwt))).as(file.toString()).isTrue();
            assertThat(jwt.getHeader().getKeyID()).isEqualTo("ec");
            assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("us");
            assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("us");
            assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(server.address() + "/token");
            assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant())
                    .isAfter(fetching.clock().instant())
                    .isBefore(fetching.clock().instant().plus(Duration.ofMinutes(5)));
        }
        Set<String> ids = new HashSet<>();
        for (Call call : server.calls("/token")) {
            assertThat(ids.add(SignedJWT.parse(form(call).get("client_assertion"))
                            .getJWTClaimsSet()
                            .getJWTID()))
                    .isTrue();
        }
    }

    @Test
    void the_token_goes_to_the_server_and_to_no_file_that_opens_without() throws Exception {
        server.exports(server.manifest("Patient /p 1")).file("/p", lines("Patient", 1));
        fetching().everything(server.fhir(), temp.resolve("out"));
        assertThat(server.calls("/fhir/$export").getFirst().header("authorization"))
                .isEqualTo("Bearer token1");
        assertThat(server.calls("/status"))
                .allMatch(call -> call.header("authorization").equals("Bearer token1"));
        assertThat(server.calls("/p").getFirst().header("authorization")).isEmpty();
        assertThat(server.calls("/token").getFirst().header("authorization")).isEmpty();
        for (Path file : files(temp.resolve("out"))) {
            assertThat(Files.readString(file)).doesNotContain("token1");
        }
    }

    @Test
    void a_file_elsewhere_gets_the_token_only_where_the_manifest_demands_it() {
        String elsewhere = other.address() + "/p";
        other.file("/p", lines("Patient", 1));
        server.exports(server.manifest("Patient " + elsewhere + " 1"));
        fetching().everything(server.fhir(), temp.resolve("free"));
        assertThat(other.calls("/p").getFirst().header("authorization")).isEmpty();
        server.exports(server.manifest("Patient " + elsewhere + " 1").replace("Token\":false", "Token\":true"));
        fetching().everything(server.fhir(), temp.resolve("demanded"));
        assertThat(other.calls("/p").getLast().header("authorization")).startsWith("Bearer token");
    }

    @Test
    void a_status_elsewhere_or_a_redirect_gets_no_token() {
        server.answers("/fhir/$export", Answer.of(202, "").with("Content-Location", other.address() + "/status"));
        other.answers("/status", Answer.of(200, server.manifest()));
        fetching().everything(server.fhir(), temp.resolve("status"));
        assertThat(other.calls("/status"))
                .allMatch(call -> call.header("authorization").isEmpty());

        server.exports(server.manifest("Patient /p 1").replace("Token\":false", "Token\":true"));
        server.answers("/p", Answer.of(302, "").with("Location", other.address() + "/p"));
        other.file("/p", lines("Patient", 1));
        fetching().everything(server.fhir(), temp.resolve("redirect"));
        assertThat(server.calls("/p").getFirst().header("authorization")).isNotEmpty();
        assertThat(other.calls("/p").getFirst().header("authorization")).isEmpty();
    }

    @Test
    void a_token_that_is_not_taken_is_changed_once() {
        server.exports(server.manifest("Patient /p 1").replace("Token\":false", "Token\":true"));
        server.on(
                "/p",
                call -> call.header("authorization").equals("Bearer token1")
                        ? Answer.of(401, "")
                        : Answer.of(200, lines("Patient", 1)));
        fetching().everything(server.fhir(), temp.resolve("out"));
        assertThat(server.calls("/token")).hasSize(2);
        server.answers("/p", Answer.of(401, ""));
        assertThatThrownBy(() -> fetching().everything(server.fhir(), temp.resolve("never")))
                .hasMessage(server.address() + "/p: the server does not let us have it (401)");
    }

    @Test
    void a_token_is_asked_for_again_before_it_ends() {
        server.exports("");
        server.answers(
                "/status",
                Answer.of(202, "").with("Retry-After", "290"),
                Answer.of(202, "").with("Retry-After", "10"),
                Answer.of(200, server.manifest()));
        fetching().everything(server.fhir(), temp.resolve("out"));
        assertThat(server.calls("/status").stream().map(call -> call.header("authorization")))
                .startsWith("Bearer token1", "Bearer token2", "Bearer token2");
    }

    @Test
    void the_scope_is_what_the_server_says_it_knows() throws IOException {
        Map<String, String> known = Map.of(
                "{\"scopes_supported\":[\"openid\",\"system/*.read\"]}", "system/*.read",
                "{\"scopes_supported\":[\"system/*.rs\"],\"capabilities\":[\"permission-v1\"]}", "system/*.rs",
                "{\"scopes_supported\":[\"system/Patient.rs\"]}", "system/*.rs",
                "{\"scopes_supported\":[\"system/Patient.read\"]}", "system/*.read",
                "{\"capabilities\":[\"permission-v2\"]}", "system/*.rs",
                "{}", "system/*.read");
        for (Map.Entry<String, String> one : known.entrySet()) {
            assertThat(Tokens.scope(new ObjectMapper().readTree(one.getKey())))
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
    }

    @Test
    void a_token_that_is_not_given_says_why() {
        server.answers(
                "/token", Answer.of(400, "{\"error\":\"invalid_client\",\"error_description\":\"Unknown key\"}"));
        assertThatThrownBy(() -> fetching().everything(server.fhir(), temp.resolve("a")))
                .hasMessage(server.address() + "/token: gave “us” no token (400: “invalid_client, Unknown key”)");
        server.answers("/token", Answer.of(200, "{\"access_token\":\"a b\"}"));
        assertThatThrownBy(() -> fetching().everything(server.fhir(), temp.resolve("b")))
                .hasMessage(server.address() + "/token: expected a bearer token, found something else");
        server.answers("/token", Answer.of(503, ""), token("late", 300));
        server.exports(server.manifest());
        fetching().everything(server.fhir(), temp.resolve("c"));
        server.answers("/fhir/.well-known/smart-configuration", Answer.of(404, ""));
        assertThatThrownBy(() -> fetching().everything(server.fhir(), temp.resolve("d")))
                .hasMessage(server.fhir() + "/.well-known/smart-configuration: does not say where tokens are had (404);"
                        + " --token-url gives the address");
        Access told = new Access.Registered(
                "us", key(), Optional.of(URI.create(server.address() + "/token")), Optional.of("system/Patient.read"));
        Fetching.as(told).everything(server.fhir(), temp.resolve("e"));
        assertThat(form(server.calls("/token").getLast())).containsEntry("scope", "system/Patient.read");
    }

    @Test
    void a_key_that_can_not_be_used_is_named_and_never_shown() throws Exception {
        assertThatThrownBy(() ->
                        ClientKey.read(write("public.jwk", EC.toPublicJWK().toJSONString()), Optional.empty()))
                .hasMessageEndingWith("expected a private key, found none; is it the public half?");
        ECKey small = new ECKeyGenerator(Curve.P_256).generate();
        assertThatThrownBy(() -> ClientKey.read(jwk(small), Optional.empty()))
                .hasMessageContaining("or an EC key on P-384");
        assertThatThrownBy(() -> ClientKey.read(pem(small.toPrivateKey()), Optional.of("a")))
                .hasMessageContaining("or an EC key on P-384");
        assertThatThrownBy(() -> ClientKey.read(pem(EC.toPrivateKey()), Optional.empty()))
                .hasMessageContaining("--kid gives it");
        assertThatThrownBy(() -> ClientKey.read(set(RSA, EC), Optional.empty())).hasMessageContaining("--kid says");
        assertThatThrownBy(() -> ClientKey.read(
                        write("old.pem", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"),
                        Optional.empty()))
                .hasMessageContaining("openssl pkcs8 -topk8");
        assertThatThrownBy(() -> ClientKey.read(write("no.jwk", "{\"kty\":\"EC\",\"d\":\"SECRET\"}"), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
        assertThatThrownBy(() -> ClientKey.read(write("no.txt", "SECRET"), Optional.empty()))
                .hasMessageNotContaining("SECRET");
        assertThat(key().toString()).isEqualTo("ES384 key ec");
    }

    private Fetching fetching() {
        return fetching(key());
    }

    private static Fetching fetching(ClientKey key) {
        return Fetching.as(new Access.Registered("us", key, Optional.empty(), Optional.empty()));
    }

    private ClientKey key() {
        return ClientKey.read(jwk(EC), Optional.empty());
    }

    private static JWSVerifier verifier(SignedJWT jwt) throws JOSEException {
        return switch (jwt.getHeader().getAlgorithm().getName()) {
            case "RS384" -> new RSASSAVerifier(RSA.toPublicJWK());
            case "ES384" -> new ECDSAVerifier(EC.toPublicJWK());
            default -> throw new IllegalStateException(jwt.getHeader().toString());
        };
    }

    private static Answer token(String token, int seconds) {
        return Answer.of(
                200, "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":%d}".formatted(token, seconds));
    }

    private static Map<String, String> form(Call call) {
        return Arrays.stream(call.body().split("&"))
                .map(field -> field.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> URLDecoder.decode(parts[1], UTF_8)));
    }

    private Path jwk(JWK key) {
        return write(key.getKeyType() + ".jwk", key.toJSONString());
    }

    private Path set(JWK... keys) {
        return write("set.jwks", new JWKSet(List.of(keys)).toString(false));
    }

    private Path pem(PrivateKey key) {
        return write(
                key.getAlgorithm() + ".pem",
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded())));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(temp.resolve(name), text);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }
}

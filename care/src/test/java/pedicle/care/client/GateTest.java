package pedicle.care.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in, after CDS Hooks 2.0, Trusting CDS Clients.
class GateTest {

    private static final String ISSUER = "https://ehr.example/";
    private static final String SERVICE = "https://cds.example/cds-services/lumbar-imaging-sign";
    private static final ECKey EC = ec("ec");
    private static final RSAKey RSA = rsa("rsa", 2_048);

    private final SetClock clock = new SetClock();
    private final Gate gate = gate(new Trust.Keys.Inline(new JWKSet(List.of(EC.toPublicJWK(), RSA.toPublicJWK()))));

    @Test
    void a_client_shall_sign_with_es384_or_rs384_and_both_are_let_in() throws JOSEException {
        assertThat(admit(signed(EC, claims()))).isEqualTo(new Gate.Admission.Admitted(ISSUER));
        assertThat(admit(signed(RSA, claims()))).isEqualTo(new Gate.Admission.Admitted(ISSUER));
    }

    @Test
    void tokens_shall_not_be_signed_with_none() {
        assertThat(why(new PlainJWT(claims().build()).serialize())).startsWith("token: expected a signed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS384", "HS512"})
    void tokens_shall_not_be_signed_with_a_symmetric_algorithm(String algorithm) throws JOSEException {
        SignedJWT token =
                new SignedJWT(header(JWSAlgorithm.parse(algorithm), "ec").build(), claims().build());
        token.sign(new MACSigner(EC.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertThat(why(token.serialize())).isEqualTo("token, alg: expected ES384 or RS384, found another");
    }

    @Test
    void the_audience_must_be_the_address_of_the_service_that_is_called() throws JOSEException {
        for (String other : List.of(
                "https://cds.example/cds-services",
                "https://cds.example/cds-services/lumbar-imaging-select",
                "http://cds.example/cds-services/lumbar-imaging-sign",
                SERVICE + "/")) {
            assertThat(why(signed(EC, claims().audience(other))))
                    .startsWith("token, aud: expected the address of this service");
        }
        assertThat(admit(signed(EC, claims().audience(List.of("https://other.example", SERVICE)))))
                .isInstanceOf(Gate.Admission.Admitted.class);
    }

    @Test
    void each_claim_that_the_specification_requires_must_be_there() throws JOSEException {
        assertThat(why(signed(EC, claims().issuer(null)))).startsWith("token, iss");
        assertThat(why(signed(EC, claims().audience((String) null)))).startsWith("token, aud");
        assertThat(why(signed(EC, claims().expirationTime(null)))).startsWith("token: expected exp and iat");
        assertThat(why(signed(EC, claims().issueTime(null)))).startsWith("token: expected exp and iat");
        assertThat(why(signed(EC, claims().jwtID(null)))).startsWith("token, jti");
    }

    @Test
    void a_token_that_ran_out_or_is_yet_to_begin_or_lives_too_long_stays_out() throws JOSEException {
        assertThat(why(signed(EC, claims().expirationTime(at(0))))).startsWith("token, exp: expected a time to come");
        assertThat(why(signed(EC, claims().issueTime(at(120))))).startsWith("token, iat");
        assertThat(why(signed(EC, claims().notBeforeTime(at(120))))).startsWith("token, nbf");
        assertThat(why(signed(EC, claims().expirationTime(at(3_700))))).startsWith("token, exp: expected at most");
    }

    @Test
    void a_token_is_good_once_and_its_id_is_forgotten_when_it_has_run_out() throws JOSEException {
        String token = signed(EC, claims());
        assertThat(admit(token)).isInstanceOf(Gate.Admission.Admitted.class);
        assertThat(why(token)).isEqualTo("token, jti: expected one not seen before, found one that was used");
        SeenTokens seen = new SeenTokens();
        Instant now = clock.instant();
        for (int i = 0; i < 2_500; i++) {
            assertThat(seen.isNew(ISSUER, "id" + i, now.plusSeconds(1), now.plusSeconds(i)))
                    .isTrue();
        }
        assertThat(seen.size()).isLessThan(1_001);
    }

    @Test
    void a_changed_token_a_stranger_s_key_and_an_unlisted_issuer_stay_out() throws JOSEException {
        String token = signed(EC, claims());
        String other = signed(EC, claims().issuer("https://other.example/"));
        String mixed = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        assertThat(why(mixed)).isEqualTo("token: the signature does not fit");
        assertThat(why(signed(ec("ec"), claims()))).isEqualTo("token: the signature does not fit");
        assertThat(why(signed(ec("unknown"), claims()))).startsWith("token, kid: expected a key of this issuer");
        assertThat(why(other)).startsWith("token, iss: expected a listed issuer");
    }

    @Test
    void a_key_of_the_wrong_kind_or_size_for_its_algorithm_stays_out() throws Exception {
        RSAKey small = rsa("small", 1_024);
        Gate lax = gate(new Trust.Keys.Inline(new JWKSet(List.of(small.toPublicJWK(), EC.toPublicJWK()))));
        SignedJWT weak = new SignedJWT(header(JWSAlgorithm.RS384, "small").build(), claims().build());
        Signature hand = Signature.getInstance("SHA384withRSA");
        hand.initSign(small.toPrivateKey());
        hand.update(weak.getSigningInput());
        String weakToken =
                new String(weak.getSigningInput(), StandardCharsets.UTF_8) + "." + Base64URL.encode(hand.sign());
        assertThat(why(lax, weakToken)).startsWith("token, kid: expected a signing key that fits alg");
        SignedJWT crossed = new SignedJWT(header(JWSAlgorithm.RS384, "ec").build(), claims().build());
        crossed.sign(new RSASSASigner(RSA));
        assertThat(why(lax, crossed.serialize())).startsWith("token, kid: expected a signing key that fits alg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30."
            })
    void what_is_no_token_stays_out(String header) {
        assertThat(gate.admit(Optional.of(header), Set.of(SERVICE))).isInstanceOf(Gate.Admission.Refused.class);
        assertThat(gate.admit(Optional.empty(), Set.of(SERVICE))).isInstanceOf(Gate.Admission.Refused.class);
    }

    @Test
    void keys_at_an_address_are_kept_and_looked_up_again_for_a_new_key_at_most_once_a_minute() throws JOSEException {
        ECKey next = ec("next");
        try (LocalServer server = new LocalServer()) {
            server.with("/jwks", new JWKSet(EC.toPublicJWK()).toString());
            Gate watching = gate(new Trust.Keys.At(URI.create(server.address() + "/jwks")));
            assertThat(admit(watching, signed(EC, claims()))).isInstanceOf(Gate.Admission.Admitted.class);
            assertThat(admit(watching, signed(EC, claims()))).isInstanceOf(Gate.Admission.Admitted.class);
            assertThat(server.asked()).hasSize(1);

            server.with("/jwks", new JWKSet(next.toPublicJWK()).toString());
            assertThat(why(watching, signed(next, claims()))).startsWith("token, kid");
            assertThat(server.asked()).hasSize(1);

            clock.forward(Duration.ofSeconds(61));
            assertThat(admit(watching, signed(next, claims()))).isInstanceOf(Gate.Admission.Admitted.class);
            assertThat(why(watching, signed(EC, claims())))
                    .as("a key that was withdrawn")
                    .startsWith("token, kid");
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void keys_are_never_taken_from_an_address_that_the_token_itself_names() throws JOSEException {
        try (LocalServer server = new LocalServer()) {
            ECKey own = ec("own");
            server.with("/mine", new JWKSet(own.toPublicJWK()).toString())
                    .with("/jwks", new JWKSet(EC.toPublicJWK()).toString());
            Gate watching = gate(new Trust.Keys.At(URI.create(server.address() + "/jwks")));
            SignedJWT token = new SignedJWT(
                    header(JWSAlgorithm.ES384, "own")
                            .jwkURL(URI.create(server.address() + "/mine"))
                            .build(),
                    claims().build());
            token.sign(new ECDSASigner(own));
            assertThat(why(watching, token.serialize())).startsWith("token, jku");
            assertThat(server.asked()).isEmpty();
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(SERVICE)
                .issueTime(at(-5))
                .expirationTime(at(300))
                .jwtID(UUID.randomUUID().toString());
    }

    private Date at(long secondsFromNow) {
        return Date.from(clock.instant().plusSeconds(secondsFromNow));
    }

    private Gate gate(Trust.Keys keys) {
        return new Gate(
                new Trust(URI.create("https://cds.example"), Map.of(ISSUER, keys), List.of(), List.of()), clock);
    }

    private Gate.Admission admit(String token) {
        return admit(gate, token);
    }

    private static Gate.Admission admit(Gate gate, String token) {
        return gate.admit(Optional.of("Bearer " + token), Set.of(SERVICE));
    }

    private String why(String token) {
        return why(gate, token);
    }

    private static String why(Gate gate, String token) {
        return switch (admit(gate, token)) {
            case Gate.Admission.Refused(String why) -> why;
            case Gate.Admission.Admitted _ -> "let in";
        };
    }

    private static String signed(ECKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(header(JWSAlgorithm.ES384, key.getKeyID()).build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String signed(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(header(JWSAlgorithm.RS384, key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid);
    }

    private static ECKey ec(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey rsa(String kid, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A clock that stands until it is moved.
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-01-15T09:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package pedicle.care.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/// Lets in the clients whose token says who they are: signed with ES384 or RS384 by a key of a listed issuer, meant
/// for the very address that was called, in its time, and not seen before (CDS Hooks 2.0, Trusting CDS Clients).
public final class Gate implements AutoCloseable {

    /// A token is made for one call. A longer life would make us keep its id as long; an hour forgives clocks.
    static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);
    private static final int MOST_CHARACTERS = 8_192;
    private static final int LEAST_RSA_BITS = 2_048;
    private static final String SCHEME = "Bearer ";

    private final Clock clock;
    private final Map<String, KeyRing> rings = new HashMap<>();
    private final Map<String, Trust.Keys> issuers;
    private final SeenTokens seen = new SeenTokens();
    private final HttpClient http;

    public Gate(Trust trust, Clock clock) {
        this.clock = clock;
        this.issuers = trust.issuers();
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        issuers.forEach((iss, keys) -> rings.put(iss, new KeyRing(keys, http)));
    }

    /// Whether a client may come in; a refusal says why, never quoting the token.
    public sealed interface Admission {
        record Admitted(String issuer) implements Admission {}

        record Refused(String why) implements Admission {}
    }

    /// Thrown and caught in here, so that the checks below read as a list.
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(String why) {
            super(why);
        }
    }

    /// `authorization` is the request's header; `audiences` are the addresses that the call may be meant for.
    public Admission admit(Optional<String> authorization, Set<String> audiences) {
        try {
            SignedJWT token = token(authorization);
            JWTClaimsSet claims = claims(token);
            String issuer = issuer(claims, token.getHeader());
            checkSignature(token, issuer);
            checkAudience(claims, audiences);
            Instant expires = checkTime(claims);
            checkFirstUse(claims, issuer, expires);
            return new Admission.Admitted(issuer);
        } catch (Unfit unfit) {
            return new Admission.Refused(String.valueOf(unfit.getMessage()));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static SignedJWT token(Optional<String> authorization) throws Unfit {
        String header = authorization.orElse("");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Unfit("Authorization: expected a bearer token, found none");
        }
        if (header.length() > MOST_CHARACTERS) {
            throw new Unfit("Authorization: expected at most %d characters, found more".formatted(MOST_CHARACTERS));
        }
        try {
            SignedJWT token = SignedJWT.parse(header.substring(SCHEME.length()).strip());
            JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
            if (!algorithm.equals(JWSAlgorithm.ES384) && !algorithm.equals(JWSAlgorithm.RS384)) {
                throw new Unfit("token, alg: expected ES384 or RS384, found another");
            }
            JOSEObjectType type = token.getHeader().getType();
            if (type != null && !type.equals(JOSEObjectType.JWT)) {
                throw new Unfit("token, typ: expected JWT, found another");
            }
            return token;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new Unfit("token: expected a signed JSON Web Token, found something else");
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) throws Unfit {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException unreadable) {
            throw new Unfit("token: expected claims as a JSON object, found something else");
        }
    }

    /// Keys are only ever taken from where the file says, so a `jku` must name that same place.
    private String issuer(JWTClaimsSet claims, JWSHeader header) throws Unfit {
        String issuer = claims.getIssuer();
        Trust.Keys keys = issuer == null ? null : issuers.get(issuer);
        if (issuer == null || keys == null) {
            throw new Unfit("token, iss: expected a listed issuer, found another");
        }
        URI jku = header.getJWKURL();
        boolean elsewhere = jku != null
                && switch (keys) {
                    case Trust.Keys.Inline _ -> false;
                    case Trust.Keys.At(URI address) -> !address.equals(jku);
                };
        if (elsewhere) {
            throw new Unfit("token, jku: expected the issuer's listed address, found another");
        }
        return issuer;
    }

    private void checkSignature(SignedJWT token, String issuer) throws Unfit {
        String kid = token.getHeader().getKeyID();
        KeyRing ring = rings.get(issuer);
        if (kid == null || ring == null) {
            throw new Unfit("token, kid: expected the id of a key, found none");
        }
        JWK key = ring.key(kid, clock.instant())
                .orElseThrow(() -> new Unfit("token, kid: expected a key of this issuer, found another"));
        try {
            if (!token.verify(verifier(key, token.getHeader().getAlgorithm()))) {
                throw new Unfit("token: the signature does not fit");
            }
        } catch (JOSEException | IllegalStateException unfit) {
            throw new Unfit("token: the signature can't be verified with the key that it names");
        }
    }

    private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException, Unfit {
        boolean forSigning = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        if (forSigning
                && algorithm.equals(JWSAlgorithm.ES384)
                && key instanceof ECKey ec
                && ec.getCurve().equals(Curve.P_384)) {
            return new ECDSAVerifier(ec);
        }
        if (forSigning
                && algorithm.equals(JWSAlgorithm.RS384)
                && key instanceof RSAKey rsa
                && rsa.size() >= LEAST_RSA_BITS) {
            return new RSASSAVerifier(rsa);
        }
        throw new Unfit("token, kid: expected a signing key that fits alg, found another");
    }

    private static void checkAudience(JWTClaimsSet claims, Set<String> audiences) throws Unfit {
        List<String> meant = Optional.ofNullable(claims.getAudience()).orElse(List.of());
        if (Collections.disjoint(meant, audiences)) {
            throw new Unfit("token, aud: expected the address of this service, found another");
        }
    }

    private Instant checkTime(JWTClaimsSet claims) throws Unfit {
        Instant now = clock.instant();
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            throw new Unfit("token: expected exp and iat, found not both");
        }
        Instant expires = claims.getExpirationTime().toInstant();
        Instant issued = claims.getIssueTime().toInstant();
        if (!expires.isAfter(now)) {
            throw new Unfit("token, exp: expected a time to come, found one that is past");
        }
        if (issued.isAfter(now.plus(CLOCKS_DIFFER)) || !issued.isBefore(expires)) {
            throw new Unfit("token, iat: expected a time that is past, found one to come");
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE))) {
            throw new Unfit("token, exp: expected at most an hour from now, found later");
        }
        if (claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new Unfit("token, nbf: expected a time that is past, found one to come");
        }
        return expires;
    }

    private void checkFirstUse(JWTClaimsSet claims, String issuer, Instant expires) throws Unfit {
        String id = claims.getJWTID();
        if (id == null || id.isBlank()) {
            throw new Unfit("token, jti: expected an id of its own, found none");
        }
        if (!seen.isNew(issuer, id, expires, clock.instant())) {
            throw new Unfit("token, jti: expected one not seen before, found one that was used");
        }
    }
}

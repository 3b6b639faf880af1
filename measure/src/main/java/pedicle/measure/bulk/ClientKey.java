package pedicle.measure.bulk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import pedicle.catalog.BadInput;

/// The private key of a registered client, with which it says who it is. It is never shown.
public final class ClientKey {

    /// SMART Backend Services: no later than five minutes from now. A minute is left for clocks that differ.
    private static final Duration LIFE = Duration.ofMinutes(4);

    private final JWSSigner signer;
    private final JWSAlgorithm algorithm;
    private final String id;

    private ClientKey(JWSSigner signer, JWSAlgorithm algorithm, String id) {
        this.signer = signer;
        this.algorithm = algorithm;
        this.id = id;
    }

    /// From a JWK, a JWK set or a PEM file. `id` says which key of a set, and what the server knows a PEM by.
    public static ClientKey read(Path file, Optional<String> id) {
        return KeyFile.read(file, id);
    }

    static ClientKey of(Path file, JWK key, Optional<String> id) {
        try {
            String named = id.or(() -> Optional.ofNullable(key.getKeyID()))
                    .orElse(key.computeThumbprint().toString());
            return switch (key) {
                case RSAKey rsa -> new ClientKey(new RSASSASigner(rsa), JWSAlgorithm.RS384, named);
                case ECKey ec
                when Curve.P_384.equals(ec.getCurve()) -> new ClientKey(new ECDSASigner(ec), JWSAlgorithm.ES384, named);
                default -> throw unfit(file);
            };
        } catch (JOSEException refused) {
            throw unfit(file);
        }
    }

    static ClientKey of(ECDSASigner signer, String id) {
        return new ClientKey(signer, JWSAlgorithm.ES384, id);
    }

    static BadInput unfit(Path file) {
        return new BadInput(file + ": expected a private RSA key of 2048 bits or more, or an EC key on P-384 (RS384 and"
                + " ES384 are what every server of SMART Backend Services takes), found another kind");
    }

    /// The signed word that this client asks the token address for a token, good once and for four minutes.
    String assertion(String clientId, URI audience, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(audience.toString())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(id)
                        .build(),
                claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException refused) {
            throw new IllegalStateException("a key that was read can't sign", refused);
        }
        return jwt.serialize();
    }

    /// `RS384` or `ES384`.
    String algorithm() {
        return algorithm.getName();
    }

    /// Never the key.
    @Override
    public String toString() {
        return algorithm + " key " + id;
    }
}

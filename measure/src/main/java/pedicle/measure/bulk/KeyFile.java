package pedicle.measure.bulk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;

/// Reads a private key. No message of it, nor any cause, repeats what stands in the file.
final class KeyFile {

    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private KeyFile() {}

    static ClientKey read(Path file, Optional<String> id) {
        String text = TextFile.read(file).strip();
        if (text.startsWith("{")) {
            return ClientKey.of(file, json(file, text, id), id);
        }
        if (text.contains("-----BEGIN ")) {
            return pem(file, text, id);
        }
        throw new BadInput(file + ": expected a private key as JWK, JWK set or PEM, found something else");
    }

    private static JWK json(Path file, String text, Optional<String> id) {
        List<JWK> keys = keys(file, text).stream().filter(JWK::isPrivate).toList();
        if (keys.isEmpty()) {
            throw new BadInput(file + ": expected a private key, found none; is it the public half?");
        }
        if (keys.size() == 1) {
            return keys.getFirst();
        }
        return keys.stream()
                .filter(key -> id.isPresent() && id.orElseThrow().equals(key.getKeyID()))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "%s: holds %d private keys; --kid says which of them".formatted(file, keys.size())));
    }

    private static List<JWK> keys(Path file, String text) {
        try {
            return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
        } catch (ParseException broken) {
            throw new BadInput(file + ": expected a JWK or a JWK set, found JSON that is neither");
        }
    }

    private static ClientKey pem(Path file, String text, Optional<String> id) {
        Matcher found = PKCS8.matcher(text);
        if (!found.find()) {
            throw new BadInput(file + ": expected “BEGIN PRIVATE KEY” (PKCS #8, not encrypted), found another PEM;"
                    + " openssl pkcs8 -topk8 -nocrypt -in THIS -out OTHER makes one");
        }
        byte[] bytes = bytes(file, String.valueOf(found.group(1)));
        Optional<RSAPrivateCrtKey> rsa = as(RSAPrivateCrtKey.class, "RSA", bytes);
        if (rsa.isPresent()) {
            RSAPrivateCrtKey key = rsa.orElseThrow();
            return ClientKey.of(
                    file,
                    new RSAKey.Builder(Base64URL.encode(key.getModulus()), Base64URL.encode(key.getPublicExponent()))
                            .privateKey(key)
                            .build(),
                    id);
        }
        ECPrivateKey key = as(ECPrivateKey.class, "EC", bytes).orElseThrow(() -> ClientKey.unfit(file));
        if (key.getParams().getOrder().bitLength() != 384) {
            throw ClientKey.unfit(file);
        }
        String named = id.orElseThrow(() -> new BadInput(
                file + ": the server knows a key by its id, which a PEM file does not hold; --kid gives it"));
        try {
            return ClientKey.of(new ECDSASigner(key), named);
        } catch (JOSEException refused) {
            throw ClientKey.unfit(file);
        }
    }

    private static byte[] bytes(Path file, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new BadInput(file + ": the PEM is damaged");
        }
    }

    private static <K> Optional<K> as(Class<K> kind, String algorithm, byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes)))
                    .filter(kind::isInstance)
                    .map(kind::cast);
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }
}

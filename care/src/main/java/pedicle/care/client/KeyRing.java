package pedicle.care.client;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The public keys of one issuer. Those at an address are kept, looked up again for a key that is not among them,
/// at most once a minute, and after a day in any case, so that a key that was withdrawn does not stay good.
final class KeyRing {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 256 * 1024;

    private final Trust.Keys keys;
    private final HttpClient http;
    private final Lock looking = new ReentrantLock();
    private volatile Kept kept = new Kept(new JWKSet(), Instant.MIN);
    private Instant lastLook = Instant.MIN;

    /// A set as it was found, and when.
    private record Kept(JWKSet set, Instant at) {}

    KeyRing(Trust.Keys keys, HttpClient http) {
        this.keys = keys;
        this.http = http;
    }

    Optional<JWK> key(String kid, Instant now) {
        return switch (keys) {
            case Trust.Keys.Inline(JWKSet set) -> Optional.ofNullable(set.getKeyByKeyId(kid));
            case Trust.Keys.At(URI address) ->
                known(kid, now).or(() -> {
                    look(address, now);
                    return known(kid, now);
                });
        };
    }

    private Optional<JWK> known(String kid, Instant now) {
        Kept good = kept;
        return good.at().equals(Instant.MIN) || now.isAfter(good.at().plus(GOOD_FOR))
                ? Optional.empty()
                : Optional.ofNullable(good.set().getKeyByKeyId(kid));
    }

    private void look(URI address, Instant now) {
        looking.lock();
        try {
            if (!lastLook.equals(Instant.MIN) && now.isBefore(lastLook.plus(BETWEEN_LOOKS))) {
                return;
            }
            lastLook = now;
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "application/json")
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<byte[]> response =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            if (response.statusCode() == 200) {
                kept = new Kept(JWKSet.parse(new String(response.body(), StandardCharsets.UTF_8)), now);
            }
        } catch (IOException | ParseException notNow) {
            // The keys that we have stay good for their day; whoever needs another is turned away.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            looking.unlock();
        }
    }
}

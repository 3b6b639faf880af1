package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;

/// The access token of one server: asked for when it is needed, and again before it ends or when it is not taken.
///
/// SMART Backend Services (SMART App Launch 2.0). Tokens are written nowhere.
final class Tokens {

    private static final int MOST_BYTES = 1 << 20;

    /// A token is not used in its last moments, in which it may end on the way.
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final Pattern V2_SCOPE = Pattern.compile("(system|patient|user)/[^.]+\\.c?r?u?d?s?");

    /// RFC 6750, section 2.1.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

    private final URI server;
    private final Access access;
    private final Transport transport;
    private final Patience patience;
    private Optional<Held> held = Optional.empty();
    private Optional<Desk> desk = Optional.empty();

    /// Where tokens are had, and what is asked of them.
    private record Desk(URI address, String scope) {}

    private record Held(String token, Instant end) {}

    Tokens(URI server, Access access, Transport transport, Patience patience) {
        this.server = server;
        this.access = access;
        this.transport = transport;
        this.patience = patience;
    }

    /// A token that is still good; empty where the server asks nobody.
    synchronized Optional<String> current() {
        return switch (access) {
            case Access.Open _ -> Optional.empty();
            case Access.Registered client -> {
                Instant now = patience.clock().instant();
                if (held.filter(one -> one.end().isAfter(now)).isEmpty()) {
                    held = Optional.of(asked(client));
                }
                yield held.map(Held::token);
            }
        };
    }

    /// This one was not taken; the next is a new one, unless another download has asked for it already.
    synchronized void refused(String token) {
        held = held.filter(one -> !one.token().equals(token));
    }

    private Held asked(Access.Registered client) {
        Desk where = desk.isPresent() ? desk.orElseThrow() : found(client);
        desk = Optional.of(where);
        Instant now = patience.clock().instant();
        Reply reply = tried(where.address(), () -> post(where, client));
        JsonNode json = reply.json();
        if (!reply.isDone()) {
            throw new BadInput("%s: gave “%s” no token%s"
                    .formatted(Address.words(where.address()), client.clientId(), reasons(reply)));
        }
        String token = json.path("access_token").asText();
        if (!TOKEN.matcher(token).matches()
                || !json.path("token_type").asText("bearer").equalsIgnoreCase("bearer")) {
            throw new BadInput(
                    "%s: expected a bearer token, found something else".formatted(Address.words(where.address())));
        }
        Duration life = Duration.ofSeconds(Math.max(1, json.path("expires_in").asLong(300)));
        Duration margin = life.dividedBy(2).compareTo(MARGIN) < 0 ? life.dividedBy(2) : MARGIN;
        return new Held(token, now.plus(life).minus(margin));
    }

    /// Each try is signed anew, since an assertion is good once.
    private Reply post(Desk where, Access.Registered client) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", where.scope());
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put(
                "client_assertion",
                client.key()
                        .assertion(
                                client.clientId(),
                                where.address(),
                                patience.clock().instant()));
        return read(new Transport.Ask(
                "POST",
                where.address(),
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    private Desk found(Access.Registered client) {
        if (client.tokenAddress().isPresent() && client.scope().isPresent()) {
            return new Desk(client.tokenAddress().orElseThrow(), client.scope().orElseThrow());
        }
        URI said = URI.create(server + "/.well-known/smart-configuration");
        Reply reply = tried(said, () -> read(Transport.Ask.get(said, Map.of("Accept", "application/json"))));
        JsonNode json = reply.isDone() ? reply.json() : Reply.NOTHING;
        String address = json.path("token_endpoint").asText();
        if (address.isEmpty() && client.tokenAddress().isEmpty()) {
            throw new BadInput("%s: does not say where tokens are had (%d); --token-url gives the address"
                    .formatted(Address.words(said), reply.status()));
        }
        return new Desk(
                client.tokenAddress().isPresent()
                        ? client.tokenAddress().orElseThrow()
                        : Transport.resolved(said, address),
                client.scope().orElse(scope(json)));
    }

    /// The second version's scope where the server speaks it, else the first's.
    static String scope(JsonNode json) {
        boolean second = false;
        for (JsonNode scope : json.path("scopes_supported")) {
            if (scope.asText().equals("system/*.rs") || scope.asText().equals("system/*.read")) {
                return scope.asText();
            }
            second |= V2_SCOPE.matcher(scope.asText()).matches();
        }
        for (JsonNode capability : json.path("capabilities")) {
            second |= capability.asText().equals("permission-v2");
        }
        return second ? "system/*.rs" : "system/*.read";
    }

    private Reply tried(URI address, Patience.Try attempt) {
        try {
            return patience.until(attempt, Reply::mayPass);
        } catch (IOException lost) {
            throw Transport.lost(address, lost);
        }
    }

    private Reply read(Transport.Ask ask) throws IOException {
        return Reply.of(
                transport.send(ask, Optional.empty(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES)));
    }

    /// RFC 6749, section 5.2.
    private static String reasons(Reply reply) {
        JsonNode json = reply.json();
        String said = Stream.of("error", "error_description")
                .map(field -> Issues.plain(json.path(field).asText()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? reply.words() : " (%d: “%s”)".formatted(reply.status(), said);
    }
}

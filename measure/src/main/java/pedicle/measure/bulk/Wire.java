package pedicle.measure.bulk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks a server, with a token where it may go along, and again where the answer may pass.
final class Wire implements AutoCloseable {

    /// A manifest of a hundred thousand files has about 20 MB.
    private static final int MOST_BYTES = 128 << 20;

    private final Origin home;
    private final Transport transport;
    private final Tokens tokens;
    private final Patience patience;

    /// Who may see our token.
    enum Bearer {
        /// The server that it was given for.
        HOME,
        /// This address, since the manifest demands it.
        DEMANDED,
        /// Nobody: the address opens by itself.
        NONE
    }

    Wire(URI server, Access access, Patience patience, boolean insecure) {
        this.home = Origin.of(server);
        this.transport = new Transport(insecure);
        this.tokens = new Tokens(server, access, transport, patience);
        this.patience = patience;
    }

    Patience patience() {
        return patience;
    }

    /// Asks until the answer will not pass by itself.
    Reply ask(Transport.Ask ask, Predicate<Reply> willPass) {
        try {
            return patience.until(
                    () -> Reply.of(
                            once(ask, Bearer.HOME, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES))),
                    willPass);
        } catch (IOException lost) {
            throw Transport.lost(ask.address(), lost);
        }
    }

    Reply get(URI address, String accept) {
        return ask(Transport.Ask.get(address, Map.of("Accept", accept)), Reply::mayPass);
    }

    /// One try. A token that is not taken is changed for a new one, once.
    <T> HttpResponse<T> once(Transport.Ask ask, Bearer bearer, BodyHandler<T> body) throws IOException {
        Optional<String> token = token(ask.address(), bearer);
        HttpResponse<T> response = transport.send(ask, token, body);
        if (response.statusCode() != 401 || token.isEmpty()) {
            return response;
        }
        Transport.drop(response);
        tokens.refused(token.orElseThrow());
        return transport.send(ask, tokens.current(), body);
    }

    @Override
    public void close() {
        transport.close();
    }

    private Optional<String> token(URI address, Bearer bearer) {
        return switch (bearer) {
            case NONE -> Optional.empty();
            case DEMANDED -> tokens.current();
            case HOME -> Origin.of(address).equals(home) ? tokens.current() : Optional.empty();
        };
    }
}

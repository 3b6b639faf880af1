package pedicle.measure.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import pedicle.catalog.BadInput;
import pedicle.catalog.Stopped;

/// Sends one request, follows where it is led, and keeps a token from going where it should not.
///
/// Unless `insecure`, nothing but https or the loopback is asked, be it by redirect.
final class Transport implements AutoCloseable {

    private static final int MOST_HOPS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /// Some servers gather the patients of a group before they answer.
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final boolean insecure;
    private final HttpClient http;

    /// Who has answered so far.
    private final Set<Origin> met = ConcurrentHashMap.newKeySet();

    /// What is asked, and how. `method` is GET, POST or DELETE; `form` the body of a POST, else empty.
    record Ask(String method, URI address, Map<String, String> headers, String form) {

        static Ask get(URI address, Map<String, String> headers) {
            return new Ask("GET", address, headers, "");
        }

        Ask to(URI other) {
            return new Ask(method, other, headers, form);
        }
    }

    Transport(boolean insecure) {
        this.insecure = insecure;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// A token goes along to the address's own origin only. Only a GET is led elsewhere.
    <T> HttpResponse<T> send(Ask ask, Optional<String> token, BodyHandler<T> body) throws IOException {
        Ask at = ask;
        Optional<String> carried = token;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            HttpResponse<T> response = once(at, carried, body);
            Optional<String> location = response.headers().firstValue("Location");
            if (!REDIRECTS.contains(response.statusCode())
                    || location.isEmpty()
                    || !ask.method().equals("GET")) {
                return response;
            }
            drop(response);
            URI next = resolved(at.address(), location.orElseThrow());
            if (!Origin.of(next).equals(Origin.of(at.address()))) {
                carried = Optional.empty();
            }
            at = at.to(next);
        }
        throw new BadInput("%s: led from one address to the next more than %d times"
                .formatted(Address.words(ask.address()), MOST_HOPS));
    }

    /// An address that a server named, seen from where it was named.
    static URI resolved(URI from, String named) {
        try {
            URI address = from.resolve(named.strip());
            if (Set.of("http", "https").contains(Origin.of(address).scheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            throw named(from, named);
        }
        throw named(from, named);
    }

    /// Ends the reading of an answer that nobody wants.
    static void drop(HttpResponse<?> response) throws IOException {
        if (response.body() instanceof InputStream in) {
            in.close();
        }
    }

    /// The one sentence for a request that brought no answer.
    static BadInput lost(URI address, IOException why) {
        return new BadInput(Address.words(address) + ": " + words(why), why);
    }

    static String words(IOException why) {
        if (why instanceof SSLException) {
            return "no safe connection (%s); is its certificate one that this computer trusts?"
                    .formatted(Issues.plain(String.valueOf(why.getMessage())));
        }
        if (why instanceof ConnectException) {
            return "can't be reached (%s)"
                    .formatted(isUnresolved(why) ? "no computer has this name" : "nobody answers there");
        }
        if (why instanceof HttpConnectTimeoutException) {
            return "can't be reached (no answer)";
        }
        return "the connection broke (%s)".formatted(Issues.plain(String.valueOf(why.getMessage())));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private <T> HttpResponse<T> once(Ask ask, Optional<String> token, BodyHandler<T> body) throws IOException {
        refuseInTheOpen(ask.address());
        HttpRequest.Builder request = HttpRequest.newBuilder(ask.address()).timeout(ANSWER);
        ask.headers().forEach(request::header);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        request.method(
                ask.method(),
                ask.form().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(ask.form()));
        Origin origin = Origin.of(ask.address());
        try {
            HttpResponse<T> response = http.send(request.build(), body);
            met.add(origin);
            return response;
        } catch (ConnectException | SSLException | HttpConnectTimeoutException unmet) {
            // Who never answered is more likely named wrongly than away for a moment: that is said at once.
            if (!met.contains(origin)) {
                throw lost(ask.address(), unmet);
            }
            throw unmet;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void refuseInTheOpen(URI address) {
        if (!insecure && !Origin.of(address).isPrivate()) {
            throw new BadInput("%s: expected https, since patients' data goes this way; --insecure-http allows it"
                    .formatted(Address.words(address)));
        }
    }

    private static boolean isUnresolved(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static BadInput named(URI from, String named) {
        return new BadInput(
                "%s: names an address that is none: “%s”".formatted(Address.words(from), Issues.plain(named)));
    }
}

package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/// What a server answered. `json` is missing where the body is no JSON.
record Reply(int status, HttpHeaders headers, JsonNode json) {

    /// What there is to read where nothing came.
    static final JsonNode NOTHING = MissingNode.getInstance();

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Too many requests, and what a proxy says of a server that is away for a moment.
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 502, 503, 504);

    static Reply of(HttpResponse<byte[]> response) {
        return of(response, response.body());
    }

    static Reply of(HttpResponse<?> response, byte[] body) {
        return new Reply(response.statusCode(), response.headers(), parsed(body));
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    /// Whether it may be another answer in a while. Bulk Data Access, “Response – Error Status”: a server that only
    /// failed to tell how far it is says so with a transient code.
    boolean mayPass() {
        return PASSING.contains(status) || (status >= 500 && status != 501 && !Issues.isFinal(json));
    }

    /// What it says of itself, and its status: ` (403: “Not yours”)`.
    String words() {
        return Issues.text(json)
                .map(text -> " (%d: “%s”)".formatted(status, text))
                .orElse(" (" + status + ")");
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElse(NOTHING);
        } catch (IOException notJson) {
            return NOTHING;
        }
    }
}

package pedicle.measure.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.catalog.BadInput;

/// Brings one file: on from where it broke off where the server can, else from its beginning, and not for ever.
final class Download {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final Wire wire;
    private final Wire.Bearer bearer;
    private final Manifest.Item item;
    private final Part part;
    private final boolean packed;

    /// `packed` asks for gzip on the way; the file is then kept as it came.
    Download(Wire wire, Wire.Bearer bearer, Manifest.Item item, Part part, boolean packed) {
        this.wire = wire;
        this.bearer = bearer;
        this.item = item;
        this.part = part;
        this.packed = packed;
    }

    /// How one try ended.
    private sealed interface End {
        record Whole() implements End {}

        record Later(String why, Optional<Duration> after) implements End {}
    }

    /// The content of the part, which is whole then and as the manifest says.
    Content bring() {
        int failed = 0;
        boolean wasShort = false;
        while (true) {
            long before = part.size();
            switch (once()) {
                case End.Whole _ -> {
                    Optional<Content> whole = whole();
                    if (whole.filter(this::isComplete).isPresent()) {
                        return checked(whole.orElseThrow());
                    }
                    part.drop();
                    if (wasShort) {
                        throw new BadInput(sentence(shortWords(whole)));
                    }
                    wasShort = true;
                }
                case End.Later later -> {
                    // A server that goes on where it broke off may break off as often as it likes.
                    failed = part.canGoOn() && part.size() > before ? 1 : failed + 1;
                    if (failed >= wire.patience().attempts()) {
                        throw new BadInput(sentence("%s, and no more came in %d tries; the same command goes on where"
                                        .formatted(later.why(), failed)
                                + " it stopped"));
                    }
                    wire.patience().sleep(later.after().orElse(wire.patience().backOff(failed)));
                }
            }
        }
    }

    private End once() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/fhir+ndjson");
        headers.put("Accept-Encoding", packed ? "gzip" : "identity");
        long had = part.canGoOn() ? part.size() : 0;
        if (had > 0) {
            headers.put("Range", "bytes=" + had + "-");
            headers.put("If-Range", part.validator());
        }
        try {
            HttpResponse<InputStream> response =
                    wire.once(Transport.Ask.get(item.address(), headers), bearer, BodyHandlers.ofInputStream());
            return switch (response.statusCode()) {
                case 200 -> taken(response, 0);
                case 206 -> taken(response, had);
                case 416 -> {
                    Transport.drop(response);
                    part.drop();
                    yield new End.Later("the server has another file by now", Optional.of(Duration.ZERO));
                }
                default -> refused(response);
            };
        } catch (IOException lost) {
            return new End.Later(Transport.words(lost), Optional.empty());
        }
    }

    private End taken(HttpResponse<InputStream> response, long from) throws IOException {
        HttpHeaders headers = response.headers();
        OptionalLong length = headers.firstValueAsLong("Content-Length");
        if (response.statusCode() == 206 && !goesOn(headers, from)) {
            Transport.drop(response);
            part.drop();
            return new End.Later("the server went on at another place", Optional.of(Duration.ZERO));
        }
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equals("identity") && !encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            Transport.drop(response);
            throw new BadInput(
                    sentence("expected it plain or packed with gzip, found “%s”".formatted(Issues.plain(encoding))));
        }
        if (from == 0) {
            part.begin(validator(headers));
        }
        try (Attended in = new Attended(response.body(), wire.patience().stall())) {
            long came = part.append(in);
            if (length.isPresent() && came < length.getAsLong()) {
                throw new IOException("%d of %d bytes came".formatted(came, length.getAsLong()));
            }
        }
        return new End.Whole();
    }

    private static boolean goesOn(HttpHeaders headers, long from) {
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        return range.matches() && String.valueOf(range.group(1)).equals(String.valueOf(from));
    }

    /// RFC 9110, section 13.1.5: only a strong one can say that a file is still the same.
    private static String validator(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
    }

    private End refused(HttpResponse<InputStream> response) throws IOException {
        byte[] body;
        try (InputStream in = response.body()) {
            body = in.readNBytes(1 << 16);
        }
        Reply reply = Reply.of(response, body);
        if (reply.mayPass()) {
            return new End.Later(
                    "the server could not send it" + reply.words(),
                    reply.header("Retry-After").flatMap(wire.patience()::pauseOf));
        }
        throw new BadInput(sentence(
                switch (reply.status()) {
                    case 401, 403 -> "the server does not let us have it%s".formatted(reply.words());
                    case 404, 410 -> "the server has it no more%s".formatted(reply.words());
                    default -> "the server does not send it%s".formatted(reply.words());
                }));
    }

    /// Empty where it is an archive that ends too early.
    private Optional<Content> whole() {
        try {
            return Optional.of(part.content());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private boolean isComplete(Content content) {
        return item.count().isEmpty() || item.count().getAsLong() == content.lines();
    }

    private Content checked(Content content) {
        content.stranger(item.type()).ifPresent(stranger -> {
            part.drop();
            throw new BadInput(sentence(stranger));
        });
        return content;
    }

    private String shortWords(Optional<Content> content) {
        return content.map(found -> "the manifest says %d resources, and %d came, twice over"
                        .formatted(item.count().orElse(0), found.lines()))
                .orElse("the archive is damaged, twice over");
    }

    private String sentence(String what) {
        return Address.words(item.address()) + ": " + what;
    }
}

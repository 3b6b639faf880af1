package pedicle.bench.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The requests that are sent in turn: the lumbar orders of the example network, each with a record of 100 kB.
///
/// Every request that goes out has a `hookInstance` of its own, so that no server can answer from memory.
final class Orders {

    /// As a record system sends it: without spaces between its parts.
    static final int BYTES = 100_000;

    private static final List<String> FILES = List.of(
            "acute-12-days",
            "acute-12-days-all-asked",
            "cancer-history",
            "fall-on-prednisone",
            "radiculopathy-8-weeks",
            "retention-and-saddle");

    private static final String INSTANCE = "7c1f0a52-0b1e-4d53-9a31-";
    private static final int DIGITS = 12;

    /// A request whole, with its head; `digits` is where those of the instance begin.
    private record Template(ByteBuffer whole, int digits) {}

    private final List<Template> templates = new ArrayList<>();

    /// `path` is the service's address on its server.
    Orders(Path folder, String path) throws IOException {
        for (String file : FILES) {
            byte[] body = body(folder.resolve(file + ".json"), templates.size());
            String head = """
                    POST %s HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Content-Type: application/json\r
                    Accept: application/json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(path, body.length);
            String whole = head + new String(body, StandardCharsets.UTF_8);
            int digits = whole.indexOf(INSTANCE) + INSTANCE.length();
            templates.add(new Template(ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8)), digits));
        }
    }

    private static byte[] body(Path file, long seed) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode request = (ObjectNode) json.readTree(file.toFile());
        request.put("hookInstance", INSTANCE + "0".repeat(DIGITS));
        new LongRecord(seed).lengthen(request, BYTES);
        return json.writeValueAsBytes(request);
    }

    int size() {
        return templates.size();
    }

    /// The longest, with its head.
    int mostBytes() {
        return templates.stream().mapToInt(one -> one.whole().capacity()).max().orElse(0);
    }

    /// Writes the request of this number into the buffer and returns its length.
    int write(long number, byte[] buffer) {
        Template template = templates.get((int) (number % templates.size()));
        int length = template.whole().capacity();
        template.whole().get(0, buffer, 0, length);
        long rest = number;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            buffer[template.digits() + digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return length;
    }
}

package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is too large is refused from the head of the request, in a sentence on a page.
class BodyLimitTest {

    private static final long TOO_MUCH = BodyLimit.MOST_BYTES + 1;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.empty();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Expect: 100-continue\n"})
    void a_body_that_will_be_too_large_is_refused_before_any_of_it_has_come(String more) throws IOException {
        URI at = site.at("/study/survey");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort());
                OutputStream out = socket.getOutputStream()) {
            String head = """
                    POST /study/survey HTTP/1.1
                    Host: 127.0.0.1:%d
                    Content-Length: %d
                    Content-Type: multipart/form-data; boundary=x
                    %s
                    """.formatted(at.getPort(), TOO_MUCH, more);
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            // Not a byte of the body was sent; the answer is whole, and the connection ends.
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("connection: close")
                    .contains(
                            "<h1",
                            "expected 256 MB at most",
                            "Nothing was changed",
                            "href=\"/study/survey\"",
                            "</html>");
        }
    }

    @Test
    void somebody_who_sends_all_of_it_first_still_hears_why_it_was_refused() {
        HttpResponse<String> refused = site.send(HttpRequest.newBuilder(site.at("/study/survey"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Noughts(TOO_MUCH)), TOO_MUCH))
                .build());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("expected 256 MB at most");
        assertThat(site.get("/health").body()).isEqualTo("ok");
    }

    @Test
    void a_body_without_a_length_is_asked_for_one() {
        HttpResponse<String> refused = site.send(HttpRequest.newBuilder(site.at("/study/survey"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1000])))
                .build());
        assertThat(refused.statusCode()).isEqualTo(411);
        assertThat(refused.body()).contains("Content-Length", "Nothing was changed");
    }

    /// As many noughts, without room for them.
    private static final class Noughts extends InputStream {

        private long left;

        private Noughts(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(most, left);
            left -= some;
            return some;
        }
    }
}

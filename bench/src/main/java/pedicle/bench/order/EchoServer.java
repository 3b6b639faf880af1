package pedicle.bench.order;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;

/// The least that a server of our making could do with a request: Javalin and Jetty set as ours, the body read
/// whole, parsed to a Jackson tree by a mapper set as ours, and the tree written back.
final class EchoServer {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private EchoServer() {}

    /// Takes the port; serves until it is ended.
    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.concurrency.useVirtualThreads = true;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = Integer.parseInt(arguments[0]);
                    config.http.maxRequestSize = MOST_BYTES;
                    config.routes.get("/health", context -> context.result("ok"));
                    config.routes.post("/echo", EchoServer::echo);
                })
                .start();
    }

    private static void echo(Context context) throws IOException {
        byte[] body = context.req().getInputStream().readNBytes(MOST_BYTES);
        context.contentType("application/json").result(JSON.writeValueAsBytes(JSON.readTree(body)));
    }
}

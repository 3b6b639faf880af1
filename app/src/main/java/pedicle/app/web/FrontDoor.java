package pedicle.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Who may come in: this computer, by a page of ours, with a body that is not too long.
final class FrontDoor {

    static final String POLICY = "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    /// Nothing comes from elsewhere, nothing runs that is not ours, and no other site may frame or post to a page.
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            // Under “no-referrer” a browser posts a form of ours with the origin “null”, like a stranger's.
            "same-origin");

    /// How long what still comes of a body that was refused is let go by.
    private static final Duration LINGERS = Duration.ofSeconds(4);

    private final Troubles troubles;

    FrontDoor(Troubles troubles) {
        this.troubles = troubles;
    }

    /// A page of another site must not reach the loopback under a name of its own, nor post to it.
    void pass(Context context) {
        HEADERS.forEach(context::header);
        if (CdsHooks.isAt(context.path())) {
            // Who may call the services is for their own gate to say.
            return;
        }
        String host = Optional.ofNullable(context.host()).orElse("");
        String origin = Optional.ofNullable(context.header("Origin")).orElse("http://" + host);
        if (!isThisComputer(host) || !origin.equals("http://" + host)) {
            context.status(HttpStatus.FORBIDDEN)
                    .result("Pedicle answers only to this computer.")
                    .skipRemainingHandlers();
            return;
        }
        if (context.path().contains("%00")) {
            // Nothing is called so, and PostgreSQL can't even be asked for it.
            troubles.nowhere(context);
            context.skipRemainingHandlers();
            return;
        }
        BodyLimit.refusal(context).ifPresent(refusal -> refuse(context, refusal));
    }

    private void refuse(Context context, BodyLimit.Refusal refusal) {
        context.status(refusal.status()).contentType(Server.HTML).header("Connection", "close");
        Lingering.say(context, troubles.refused(context, refusal).getBytes(StandardCharsets.UTF_8), LINGERS);
        context.skipRemainingHandlers();
    }

    static boolean isThisComputer(String host) {
        return host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    }
}

package pedicle.app.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import pedicle.care.client.Trust;

/// By which names of ours, and from pages of which origins, record systems may call.
record Callers(Optional<Trust> trust) {

    /// Why the caller is a stranger: a name of ours that we do not have, or a page of an origin that is not listed.
    Optional<String> stranger(Context context) {
        String host = host(context);
        boolean known = FrontDoor.isThisComputer(host)
                || trust.filter(listed -> listed.host().equals(host)).isPresent();
        if (!known) {
            return Optional.of("Host: expected a name of this service, found another");
        }
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        return origin.isEmpty() || origin.get().equals("http://" + host) || isListed(origin.get())
                ? Optional.empty()
                : Optional.of("Origin: expected a listed origin, found another");
    }

    private boolean isListed(String origin) {
        return trust.filter(known -> known.origins().contains(origin)
                        || ownOrigin(known.baseUrl()).equals(origin))
                .isPresent();
    }

    private static String ownOrigin(URI base) {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    private static String host(Context context) {
        return Optional.ofNullable(context.host()).orElse("").toLowerCase(Locale.ROOT);
    }

    /// Lets the page that asks read the answer, where its origin is listed.
    void allowOrigin(Context context) {
        Optional.ofNullable(context.header("Origin")).filter(this::isListed).ifPresent(origin -> {
            context.header("Access-Control-Allow-Origin", origin);
            context.header("Vary", "Origin");
        });
    }
}

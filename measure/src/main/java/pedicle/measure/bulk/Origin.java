package pedicle.measure.bulk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import pedicle.catalog.BadInput;

/// Scheme, host and port of an address (RFC 6454): within one origin a token may go along.
record Origin(String scheme, String host, int port) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    static Origin of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() != -1 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, String.valueOf(address.getHost()).toLowerCase(Locale.ROOT), port);
    }

    /// Whether nobody on the way can read what goes there.
    boolean isPrivate() {
        return scheme.equals("https") || LOOPBACK.contains(host);
    }

    /// An http or https address without user, query, fragment or slash at its end.
    static URI server(String text) {
        URI address = address("The server’s address", text.strip().replaceAll("/+$", ""));
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new BadInput("The server’s address: expected one without user, query or fragment, found “%s”"
                    .formatted(address.getRawUserInfo() == null ? text : "one with a user"));
        }
        return address;
    }

    static URI address(String what, String text) {
        try {
            URI address = new URI(text.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw new BadInput("%s: expected an http or https address, found “%s”".formatted(what, text), unreadable);
        }
        throw new BadInput("%s: expected an http or https address, found “%s”".formatted(what, text));
    }
}

package pedicle.care.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pedicle.catalog.BadInput;

/// The FHIR server that a request names, without a slash at its end, and the bearer token given for it.
public record EhrAccess(URI server, Optional<String> token) {

    /// RFC 6750, section 2.1.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public EhrAccess {
        if (token.filter(text -> !TOKEN.matcher(text).matches()).isPresent()) {
            throw new BadInput(
                    "fhirAuthorization.access_token: expected a bearer token, found characters that none has");
        }
    }

    public static EhrAccess of(String server, Optional<String> token) {
        return new EhrAccess(address("fhirServer", server), token);
    }

    /// An http or https address without a user, query or fragment.
    static URI address(String field, String text) {
        try {
            URI address = new URI(text.strip().replaceAll("/+$", ""));
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme)
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address.normalize();
            }
        } catch (URISyntaxException unreadable) {
            throw new BadInput(field + ": expected an http or https address, found something else", unreadable);
        }
        throw new BadInput(field + ": expected an http or https address, found something else");
    }

    static boolean isLoopback(URI address) {
        return LOOPBACK.contains(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT));
    }

    static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /// Never the token.
    @Override
    public String toString() {
        return server + (token.isPresent() ? " with a token" : "");
    }
}

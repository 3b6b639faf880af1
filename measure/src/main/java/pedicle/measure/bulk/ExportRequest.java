package pedicle.measure.bulk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pedicle.catalog.BadInput;

/// What is wanted of a server. `types` is empty for all of them; `since` is a FHIR instant, or [#LAST].
public record ExportRequest(URI server, Scope scope, List<String> types, Optional<String> since) {

    /// Since the export that the folder holds already.
    public static final String LAST = "last";

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");

    public ExportRequest {
        types = List.copyOf(types);
        for (String type : types) {
            if (!isType(type)) {
                throw new BadInput(
                        "--types: expected names of FHIR resources such as Patient, found “%s”".formatted(type));
            }
        }
        since.filter(text -> !text.equals(LAST)).ifPresent(ExportRequest::refuseUnlessInstant);
    }

    /// An http or https address without user, query, fragment or slash at its end.
    public static URI serverAddress(String text) {
        return Origin.server(text);
    }

    /// An http or https address; `what` names it where it is none.
    public static URI address(String what, String text) {
        return Origin.address(what, text);
    }

    /// A type becomes part of a file's name, so that nothing else may pass for one.
    static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }

    ExportRequest since(Optional<String> instant) {
        return new ExportRequest(server, scope, types, instant);
    }

    /// Where the export is asked for.
    URI address() {
        List<String> query = new ArrayList<>();
        if (!types.isEmpty()) {
            query.add("_type=" + encoded(String.join(",", types)));
        }
        since.ifPresent(instant -> query.add("_since=" + encoded(instant)));
        query.add("_outputFormat=" + encoded("application/fhir+ndjson"));
        return URI.create(server + "/" + scope.path() + "?" + String.join("&", query));
    }

    private static String encoded(String text) {
        // A comma may stand in a query as it is, and some servers split before they decode.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static void refuseUnlessInstant(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeException other) {
            throw new BadInput(
                    "--since: expected an instant such as 2025-01-31T00:00:00Z, or last, found “%s”".formatted(text),
                    other);
        }
    }
}

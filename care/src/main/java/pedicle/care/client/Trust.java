package pedicle.care.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;

/// Whom the service trusts, from a file: the address under which clients know us (`baseUrl`), the `issuers` of
/// their
/// tokens, the `fhirServers` that may be asked for the rest of a record, and the `origins` of clients that run in a
/// browser.
public record Trust(URI baseUrl, Map<String, Keys> issuers, List<URI> fhirServers, List<String> origins) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Trust {
        issuers = Map.copyOf(issuers);
        fhirServers = List.copyOf(fhirServers);
        origins = List.copyOf(origins);
    }

    /// Where an issuer's public keys are.
    public sealed interface Keys {

        /// In the file itself.
        record Inline(JWKSet set) implements Keys {}

        /// At an address of the issuer's, where they may change.
        record At(URI address) implements Keys {}
    }

    public static Trust read(Path file) {
        try {
            return of(JSON.readTree(TextFile.read(file)));
        } catch (JsonProcessingException broken) {
            throw new BadInput(file + ": not JSON" + line(broken), broken);
        } catch (BadInput bad) {
            throw new BadInput(file + ": " + bad.getMessage(), bad);
        }
    }

    private static String line(JsonProcessingException broken) {
        return Optional.ofNullable(broken.getLocation())
                .map(place -> " at line " + place.getLineNr())
                .orElse("");
    }

    static Trust of(JsonNode root) {
        URI base = EhrAccess.address("baseUrl", root.path("baseUrl").asText(""));
        if (!EhrAccess.isHttps(base) && !EhrAccess.isLoopback(base)) {
            throw new BadInput("baseUrl: expected https, since tokens go over the wire, found http");
        }
        Map<String, Keys> issuers = new HashMap<>();
        for (JsonNode issuer : root.path("issuers")) {
            String iss = issuer.path("iss").asText("");
            if (iss.isBlank() || issuers.put(iss, keys(iss, issuer)) != null) {
                throw new BadInput("issuers: expected an iss of its own for each, found “" + iss + "”");
            }
        }
        if (issuers.isEmpty()) {
            throw new BadInput("issuers: expected at least one with iss and jwks or jwksUri, found none");
        }
        List<URI> servers = new ArrayList<>();
        root.path("fhirServers").forEach(server -> servers.add(EhrAccess.address("fhirServers", server.asText(""))));
        List<String> origins = new ArrayList<>();
        root.path("origins").forEach(origin -> origins.add(origin(origin.asText(""))));
        return new Trust(base, issuers, servers, origins);
    }

    /// Host and port, as a browser or a proxy names them.
    public String host() {
        return baseUrl.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    private static Keys keys(String iss, JsonNode issuer) {
        if (issuer.has("jwksUri") == issuer.has("jwks")) {
            throw new BadInput("issuers, " + iss + ": expected either jwks or jwksUri, found "
                    + (issuer.has("jwks") ? "both" : "neither"));
        }
        if (issuer.has("jwks")) {
            try {
                return new Keys.Inline(
                        JWKSet.parse(issuer.get("jwks").toString()).toPublicJWKSet());
            } catch (ParseException broken) {
                throw new BadInput(
                        "issuers, " + iss + ": jwks: expected a JSON Web Key Set, found something else", broken);
            }
        }
        URI address = EhrAccess.address(
                "issuers, " + iss + ": jwksUri", issuer.get("jwksUri").asText(""));
        if (!EhrAccess.isHttps(address) && !EhrAccess.isLoopback(address)) {
            throw new BadInput("issuers, " + iss + ": jwksUri: expected https, found http");
        }
        return new Keys.At(address);
    }

    private static String origin(String text) {
        URI address = EhrAccess.address("origins", text);
        if (!address.getRawPath().isEmpty()) {
            throw new BadInput(
                    "origins: expected a scheme and a host such as https://ehr.example, found “" + text + "”");
        }
        return address.toString();
    }
}

package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import pedicle.catalog.BadInput;

/// What a server says of an export that is ready: as of when, and its files.
record Manifest(String transactionTime, boolean needsToken, List<Item> items, Optional<URI> next) {

    Manifest {
        items = List.copyOf(items);
    }

    /// What a file holds.
    enum Kind {
        RESOURCES(""),
        DELETED("deleted/"),
        ERRORS("errors/");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /// Where it lies: beside the others, or in a folder that a measure does not look into.
        String folder() {
            return folder;
        }
    }

    /// One file. `count` is how many resources it should hold, where the server says so.
    record Item(Kind kind, String type, URI address, OptionalLong count) {}

    /// Reads one page; `at` is where it came from.
    static Manifest read(URI at, JsonNode json) {
        if (!json.isObject() || !json.path("output").isArray()) {
            throw wrong(at, "an object with “transactionTime” and a list “output”");
        }
        String time = json.path("transactionTime").asText();
        try {
            OffsetDateTime.parse(time);
        } catch (DateTimeException other) {
            throw wrong(at, "an instant as “transactionTime”");
        }
        List<Item> items = new ArrayList<>(items(at, Kind.RESOURCES, "output", json));
        items.addAll(items(at, Kind.DELETED, "deleted", json));
        items.addAll(items(at, Kind.ERRORS, "error", json));
        return new Manifest(time, json.path("requiresAccessToken").asBoolean(), items, next(at, json));
    }

    /// With the files of the page that follows.
    Manifest and(Manifest following) {
        List<Item> all = new ArrayList<>(items);
        all.addAll(following.items);
        return new Manifest(transactionTime, needsToken || following.needsToken, all, following.next);
    }

    /// A file that is named twice is fetched once.
    Manifest withoutRepeats() {
        Set<URI> met = new HashSet<>();
        return new Manifest(
                transactionTime,
                needsToken,
                items.stream().filter(item -> met.add(item.address())).toList(),
                next);
    }

    private static List<Item> items(URI at, Kind kind, String field, JsonNode json) {
        List<Item> items = new ArrayList<>();
        for (JsonNode item : json.path(field)) {
            String type = item.path("type").asText();
            String address = item.path("url").asText();
            if (!ExportRequest.isType(type) || address.isBlank()) {
                throw wrong(at, "a “type” and an “url” in each of “%s”".formatted(field));
            }
            JsonNode count = item.path("count");
            items.add(new Item(
                    kind,
                    type,
                    Transport.resolved(at, address),
                    count.canConvertToLong() && count.asLong() >= 0
                            ? OptionalLong.of(count.asLong())
                            : OptionalLong.empty()));
        }
        return items;
    }

    private static Optional<URI> next(URI at, JsonNode json) {
        for (JsonNode link : json.path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return Optional.of(Transport.resolved(at, link.path("url").asText()));
            }
        }
        return Optional.empty();
    }

    private static BadInput wrong(URI at, String expected) {
        return new BadInput(
                "%s: expected a manifest of a bulk export with %s, found none".formatted(Address.words(at), expected));
    }
}

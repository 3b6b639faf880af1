package pedicle.measure.bulk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// By what the files of a manifest are known again when the manifest is read another time.
///
/// An address may be signed anew each time, and its signature should not be kept: so it is taken without its query, and
/// where a server tells files apart by the query alone, with the query's hash.
record Sources(Map<URI, String> names) {

    static Sources of(List<Manifest.Item> items) {
        Map<String, Integer> met = new HashMap<>();
        items.forEach(item -> met.merge(Address.words(item.address()), 1, Integer::sum));
        Map<URI, String> names = new HashMap<>();
        for (Manifest.Item item : items) {
            String words = Address.words(item.address());
            names.put(item.address(), met.getOrDefault(words, 0) == 1 ? words : words + "#" + hash(item.address()));
        }
        return new Sources(names);
    }

    String of(Manifest.Item item) {
        return names.getOrDefault(item.address(), "");
    }

    boolean has(String source) {
        Set<String> all = new HashSet<>(names.values());
        return all.contains(source);
    }

    private static String hash(URI address) {
        return UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

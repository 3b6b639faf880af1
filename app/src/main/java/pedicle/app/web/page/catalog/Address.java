package pedicle.app.web.page.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where the catalog's pages are.
public final class Address {

    private Address() {}

    public static String collection(String id) {
        return "/catalog/" + part(id);
    }

    /// A term's id stays readable: its colon and slashes stand in the address as they are.
    public static String term(String id) {
        return "/catalog/term/" + part(id).replace("%3A", ":").replace("%2F", "/");
    }

    public static String figures(String topic) {
        return "/catalog/figures/" + part(topic);
    }

    public static String rules(String set) {
        return "/catalog/rules/" + part(set);
    }

    public static String codes(String set) {
        return "/catalog/codes/" + part(set);
    }

    public static String sources() {
        return "/catalog/sources";
    }

    public static String source(String id) {
        return sources() + "#" + part(id);
    }

    private static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package pedicle.app.web.page;

/// Something found: what kind of thing, its name, a few words about it, and where it is.
public record Hit(String kind, String name, String note, String address) {}

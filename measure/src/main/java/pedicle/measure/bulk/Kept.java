package pedicle.measure.bulk;

/// A file that is here, whole. `name` is relative to the folder, `address` where it came from, `exported` the
/// transaction time of its export, and `sha256` that of its bytes as they lie there.
public record Kept(String name, String type, String address, String exported, String sha256, long bytes, long lines) {}

package pedicle.catalog.reference;

/// Something about a person that an imaging rule asks for. `asks` is the question to a clinician where the record
/// is silent.
public record Fact(String id, String name, String kind, String asks, Ground ground) {}

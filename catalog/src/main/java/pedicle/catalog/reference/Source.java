package pedicle.catalog.reference;

import java.util.Optional;

/// Where a fact comes from.
public record Source(String id, String citation, Optional<String> doi, String note) {}

package pedicle.catalog.reference;

import java.util.Optional;

/// A reason that a clinician can give for keeping an order, and the finding (by its slug) for which it is evidence.
public record OverrideReason(String id, String says, Optional<String> slug, Ground ground) {}

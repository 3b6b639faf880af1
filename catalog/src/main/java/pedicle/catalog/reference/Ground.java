package pedicle.catalog.reference;

import pedicle.catalog.Status;

/// What an entry stands on: its source, how we know it, and a caveat where there is one.
public record Ground(Source source, Status status, String note) {}

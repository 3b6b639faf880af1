package pedicle.catalog.reference;

import java.util.Optional;

/// One entry of a framework, taxonomy or checklist: a domain, construct, technique, strategy or item.
///
/// `id` is the collection's prefix, a colon and a slug, such as `tdf:social-influences`; `level` is the
/// collection's own word.
public record Term(
        String id,
        String collection,
        String level,
        Optional<String> parent,
        String name,
        String description,
        Ground ground) {}

package pedicle.catalog;

import java.time.LocalDate;

/// Whether care changed: an indicator before and after a day, in the same population by the same definition.
///
/// `difference` is after less before, as a share of people.
public record Result(
        String id,
        String strategy,
        String indicator,
        String definition,
        LocalDate change,
        Proportion before,
        Proportion after,
        Estimate difference) {}

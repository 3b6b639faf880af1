package pedicle.catalog;

import java.util.List;

/// A determinant of practice that a study found: what stands in the way or helps, and the ground for saying so.
///
/// `slug` is the study's own lasting name for it. `constructs` are ids of catalog terms (TDF, CFIR). `priority`
/// runs from 0 to 1 and orders the list; [#accord] says whether the sources agree.
public record Finding(
        String id,
        String slug,
        String title,
        Direction direction,
        List<String> constructs,
        List<Evidence> evidence,
        double priority,
        Accord accord) {

    /// How the sources stand to one another, in the words of mixed-methods triangulation.
    public enum Accord {
        CONVERGENT,
        PARTIAL,
        DISSONANT,
        ONE_SOURCE
    }

    public Finding {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding has evidence: " + slug);
        }
        if (!(priority >= 0 && priority <= 1)) {
            throw new IllegalArgumentException("a priority lies between 0 and 1: " + priority);
        }
        constructs = List.copyOf(constructs);
        evidence = List.copyOf(evidence);
    }
}

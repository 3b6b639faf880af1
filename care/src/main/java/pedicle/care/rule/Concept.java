package pedicle.care.rule;

import java.util.List;
import pedicle.catalog.reference.Code;

/// What an entry of a record is about: its codes, and the words beside them.
public record Concept(List<Coding> codings, String words) {

    /// One code of one system, such as `http://snomed.info/sct` 279039007.
    public record Coding(String system, String code) {}

    public Concept {
        codings = List.copyOf(codings);
    }

    public boolean isIn(Code code) {
        return codings.stream().anyMatch(coding -> code.holds(coding.system(), coding.code()));
    }
}

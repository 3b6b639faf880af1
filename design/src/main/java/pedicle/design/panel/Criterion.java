package pedicle.design.panel;

import java.util.Locale;

/// The APEASE criteria (Michie, Atkins and West 2014).
public enum Criterion {
    AFFORDABILITY,
    PRACTICABILITY,
    EFFECTIVENESS,
    ACCEPTABILITY,
    SAFETY,
    EQUITY;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

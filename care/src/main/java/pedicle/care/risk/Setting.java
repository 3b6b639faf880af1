package pedicle.care.risk;

import java.util.Locale;

/// Where the person is seen. How common serious disease is, and how well a sign tells it, differs between them: a
/// history of cancer means 33 in 100 in emergency care and 7 in 100 in primary care (Downie 2013; evidence, 1.3).
public enum Setting {
    PRIMARY_CARE,
    EMERGENCY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

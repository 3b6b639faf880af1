package pedicle.care.risk;

import java.util.Locale;

/// What a red flag may point to.
public enum Disease {
    CAUDA_EQUINA_SYNDROME,
    CANCER,
    INFECTION,
    FRACTURE;

    /// `cauda equina syndrome`, as in a sentence.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

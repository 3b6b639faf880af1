package pedicle.measure.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is measured, whoever defines it.
public enum Indicator {
    IMAGING("lbp-imaging"),
    OPIOIDS("lbp-opioids"),
    REFERRALS("lbp-referrals"),
    REPEAT_IMAGING("lbp-repeat-imaging");

    private final String id;

    Indicator(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Indicator> named(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    public static Indicator of(Definition definition) {
        return switch (definition.act().kind()) {
            case IMAGE -> definition.act().from() == 0 ? IMAGING : REPEAT_IMAGING;
            case OPIOID -> OPIOIDS;
            case REFERRAL -> REFERRALS;
        };
    }

    /// The ways to count it, the one to start with first.
    public List<Definition> definitions() {
        return Definition.all().stream()
                .filter(definition -> of(definition) == this)
                .toList();
    }
}

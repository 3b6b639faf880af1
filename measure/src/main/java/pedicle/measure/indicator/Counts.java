package pedicle.measure.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the people of an export come down to a rate. Everyone is counted once: eligible, or excluded for the
/// first reason that applies, in the order in which `excluded` gives them. `again` counts what people add
/// by further episodes, where a definition counts these: each is eligible or excluded by itself.
public record Counts(
        long patients, long again, long eligible, Map<String, Long> excluded, long denominator, long numerator) {

    public Counts {
        excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        long all =
                eligible + excluded.values().stream().mapToLong(Long::longValue).sum();
        if (patients + again != all) {
            throw new IllegalArgumentException("counts reconcile: " + patients + " patients and " + again + " again, "
                    + all + " eligible or excluded");
        }
        if (numerator > denominator || denominator > eligible) {
            throw new IllegalArgumentException("a numerator lies in its denominator, and that in the eligible: "
                    + numerator + ", " + denominator + ", " + eligible);
        }
    }
}

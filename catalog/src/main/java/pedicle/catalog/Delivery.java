package pedicle.catalog;

/// A component as it reached clinicians: what they saw, which finding it answers, how often it was shown and
/// followed.
public record Delivery(String id, String component, String finding, String shown, Proportion followed) {

    public Delivery {
        if (shown.isBlank()) {
            throw new IllegalArgumentException("a delivery says what was shown");
        }
    }
}

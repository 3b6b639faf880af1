package pedicle.measure.person;

/// Something in a person's record that a measure reads. `what` is the setting of a visit, the modality of
/// an image or the code set of a mark or a medicine; it may be empty.
public record Fact(Kind kind, String what, Span when) {

    public enum Kind {
        /// A visit for low back pain.
        VISIT,
        /// A visit at which low back pain was told of beside another, principal diagnosis.
        VISIT_BESIDE,
        /// Low back pain that was recorded outside a visit for it.
        BACK_PAIN,
        /// A lumbar image.
        IMAGE,
        OPIOID,
        REFERRAL,
        /// Something of a set of red flags or exclusions.
        MARK,
        /// A medicine of such a set, on the days on which it was at hand.
        MEDICINE,
        INSURED
    }
}

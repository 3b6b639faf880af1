package pedicle.lakeside;

/// What happened about imaging after a visit. Days are counted from the visit.
sealed interface Course {

    /// Done on day 0 to 28, after an order at the visit.
    record Imaged(Modality modality, int day) implements Course {
        public Imaged {
            if (day < 0 || day > Calendar.IMAGING_DAYS) {
                throw new IllegalArgumentException("imaged on day 0 to 28, not on " + day);
            }
        }
    }

    /// Done too late to count. Without an order here it was ordered elsewhere, and no card was shown.
    record ImagedLate(Modality modality, int day, boolean ordered) implements Course {
        public ImagedLate {
            if (day <= Calendar.IMAGING_DAYS) {
                throw new IllegalArgumentException("late is day 29 or later, not " + day);
            }
        }
    }

    record OrderNeverDone(Modality modality) implements Course {}

    /// Begun, and withdrawn when the card was shown. Nothing of it reaches the record.
    record OrderWithdrawn() implements Course {}

    record NotImaged() implements Course {}
}

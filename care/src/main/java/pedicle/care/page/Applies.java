package pedicle.care.page;

import pedicle.care.page.Recipient.Bones;

/// For whom a line of the handout is meant. Of lines that exclude each other, just one fits anybody.
enum Applies {
    ALWAYS,
    OVER_55,
    NOT_OVER_55,
    FROM_65,
    UNDER_65,
    BREAKS_EASIER,
    BREAKS_NO_EASIER,
    REVIEW_DAY,
    NO_REVIEW_DAY;

    /// Where the age is not known, the line for most people is taken.
    boolean to(Recipient recipient) {
        return switch (this) {
            case ALWAYS -> true;
            case OVER_55 -> recipient.isOver(55);
            case NOT_OVER_55 -> !recipient.isOver(55);
            case FROM_65 -> recipient.isOver(64);
            case UNDER_65 -> !recipient.isOver(64);
            case BREAKS_EASIER -> recipient.bones() == Bones.BREAK_EASIER;
            case BREAKS_NO_EASIER -> recipient.bones() == Bones.AS_OTHERS;
            case REVIEW_DAY -> recipient.review().isPresent();
            case NO_REVIEW_DAY -> recipient.review().isEmpty();
        };
    }
}

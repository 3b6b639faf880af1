package pedicle.study.intake;

import java.util.List;

/// What one column seems to hold when it is looked at alone.
record Guess(Type type, boolean ordinal, List<Reply> replies, List<Missing> missing, Origin origin, String why) {

    /// Where the replies come from: only those that were seen in the answers may have to be widened beside their
    /// neighbours.
    enum Origin {
        /// The file or its dictionary lists them.
        DECLARED,
        /// Whole numbers that occur.
        NUMBERS,
        /// Codes of one letter and a number that occur, such as A1 to A5.
        CODES,
        /// Words of a known ladder that occur.
        LADDER,
        OTHER
    }

    Guess {
        replies = List.copyOf(replies);
        missing = List.copyOf(missing);
    }

    static Guess other(Type type, List<Missing> missing, String why) {
        return new Guess(type, false, List.of(), missing, Origin.OTHER, why);
    }

    Guess with(Type other, boolean ordered, List<Reply> others, String reason) {
        return new Guess(other, ordered, others, missing, origin, reason);
    }
}

package pedicle.study.intake;

/// A column, what the file says of it, and what it seems to hold.
record Member(Said said, Look look, Guess guess) {

    String name() {
        return said.name();
    }

    Member with(Guess other) {
        return new Member(said, look, other);
    }
}

package pedicle.study.intake;

import java.util.List;

/// What one column of the file is taken for.
///
/// `replies` are the permitted answers in their order; where there are none, any number or any words will do.
/// `ordinal` says that the order of the replies means something. `typeWhy` and `roleWhy` give the grounds of a
/// proposal in a few words.
public record Variable(
        String name,
        String label,
        Type type,
        boolean ordinal,
        List<Reply> replies,
        List<Missing> missing,
        Role role,
        String typeWhy,
        String roleWhy) {

    public Variable {
        replies = List.copyOf(replies);
        missing = List.copyOf(missing);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a variable has a name");
        }
    }

    public boolean leftOut() {
        return role == Role.LEFT_OUT;
    }

    /// The same with another role, decided for the reason given.
    public Variable as(Role other, String why) {
        return new Variable(name, label, type, ordinal, replies, missing, other, typeWhy, why);
    }

    /// The same with other codes for no answer.
    public Variable missing(List<Missing> others) {
        return new Variable(name, label, type, ordinal, replies, others, role, typeWhy, roleWhy);
    }
}

package pedicle.study.intake;

/// What a variable is for in the study.
public enum Role {
    /// Tells one participant from another; several such variables together do it where one alone does not.
    PARTICIPANT,
    /// The practice, clinic or site: answers within one are more alike.
    PRACTICE,
    /// People are compared by it: a profession, a setting.
    GROUP,
    /// What people say they do, such as how many of the last ten patients they sent for an image.
    BEHAVIOUR,
    /// One question of an item set.
    ITEM,
    /// Described, and free to be used in any analysis.
    OTHER,
    /// Not brought in.
    LEFT_OUT
}

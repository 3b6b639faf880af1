package pedicle.measure.person;

/// What people are told apart by. Each person that counts is in one group of each, but for the images, of
/// which those that were taken are told apart by kind.
public enum Trait {
    SEX,
    AGE,
    LANGUAGE,
    DEPRIVATION,
    SETTING,
    PRACTICE,
    MODALITY;

    /// Whether its groups have everyone in them once, so that a group can be held against the rest.
    public boolean parts() {
        return switch (this) {
            case SEX, AGE, LANGUAGE, DEPRIVATION, SETTING, PRACTICE -> true;
            case MODALITY -> false;
        };
    }
}

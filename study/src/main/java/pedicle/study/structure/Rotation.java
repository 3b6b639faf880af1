package pedicle.study.structure;

/// How components are turned so that each item lies on few of them.
public enum Rotation {
    /// Left as they are: each explains as much as it can of what those before it left.
    NONE,

    /// Kaiser's varimax with his normalisation: at right angles.
    VARIMAX,

    /// From varimax, with the angles let go towards its loadings' fourth powers.
    PROMAX,

    /// Direct quartimin, that is direct oblimin with gamma 0, without normalisation.
    OBLIMIN;

    /// Whether it lets components correlate.
    public boolean oblique() {
        return switch (this) {
            case NONE, VARIMAX -> false;
            case PROMAX, OBLIMIN -> true;
        };
    }

    Rotated turn(double[][] unrotated) {
        // One component has nothing to be turned against.
        if (unrotated[0].length < 2) {
            return Rotated.upright(unrotated);
        }
        return switch (this) {
            case NONE -> Rotated.upright(unrotated);
            case VARIMAX -> Rotated.upright(Varimax.normalised(unrotated));
            case PROMAX -> Promax.of(unrotated);
            case OBLIMIN -> Oblimin.of(unrotated);
        };
    }
}

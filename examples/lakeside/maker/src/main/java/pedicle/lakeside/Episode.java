package pedicle.lakeside;

/// An index visit with what was known at it and what came of it.
record Episode(Visit visit, boolean flagged, Course course, Aside aside) {

    Episode {
        if (!visit.isIndex()) {
            throw new IllegalArgumentException(
                    "an episode starts with an index visit, not with one " + visit.standing());
        }
    }

    boolean isImaged() {
        return course instanceof Course.Imaged;
    }

    Episode with(Course other) {
        return new Episode(visit, flagged, other, aside);
    }

    Episode with(Aside other) {
        return new Episode(visit, flagged, course, other);
    }

    /// Whether imaging may still be planted here.
    boolean isFree() {
        return course instanceof Course.NotImaged && aside == Aside.NONE && visit.canBeImaged();
    }
}

package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for names beside points, so that no name lies on a point or on another name.
public final class NamePlaces {

    /// A name's words begin, end or have their middle at `x`.
    public record Name(double x, double y, Anchor anchor, String words) {}

    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static final double AWAY = 10;
    private static final double MARK = 6;

    private final Box room;
    private final List<Box> taken = new ArrayList<>();

    NamePlaces(double left, double top, double right, double bottom) {
        this.room = new Box(left, top, right, bottom);
    }

    /// Where a point is drawn.
    void keepFree(double x, double low, double high) {
        taken.add(new Box(x - MARK, Math.min(low, high) - MARK, x + MARK, Math.max(low, high) + MARK));
    }

    /// On the right of the point, else on its left, above it, beneath it or at a corner; empty where none is free.
    Optional<Name> place(double x, double y, String words) {
        List<Name> places = List.of(
                new Name(x + AWAY, y + 4.5, Anchor.START, words),
                new Name(x - AWAY, y + 4.5, Anchor.END, words),
                new Name(x, y - AWAY, Anchor.MIDDLE, words),
                new Name(x, y + AWAY + 10, Anchor.MIDDLE, words),
                new Name(x + AWAY - 2, y - AWAY + 2, Anchor.START, words),
                new Name(x - AWAY + 2, y - AWAY + 2, Anchor.END, words),
                new Name(x + AWAY - 2, y + AWAY + 8, Anchor.START, words),
                new Name(x - AWAY + 2, y + AWAY + 8, Anchor.END, words));
        Optional<Name> name =
                places.stream().filter(place -> isFree(box(place))).findFirst();
        name.ifPresent(placed -> taken.add(box(placed)));
        return name;
    }

    private boolean isFree(Box box) {
        return box.left() >= room.left()
                && box.right() <= room.right()
                && box.top() >= room.top()
                && box.bottom() <= room.bottom()
                && taken.stream().noneMatch(box::meets);
    }

    private static Box box(Name name) {
        double width = Letters.width(name.words());
        double left = switch (name.anchor()) {
            case START -> name.x();
            case MIDDLE -> name.x() - width / 2;
            case END -> name.x() - width;
        };
        return new Box(left, name.y() - 11, left + width, name.y() + 3);
    }
}

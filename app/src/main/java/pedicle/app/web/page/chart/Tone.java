package pedicle.app.web.page.chart;

import java.util.Optional;
import pedicle.catalog.Direction;

/// The style sheet's name for a colour that carries meaning.
final class Tone {

    private Tone() {}

    static String of(Optional<Direction> direction) {
        return direction.map(Tone::of).orElse("tone-accent");
    }

    static String of(Direction direction) {
        return switch (direction) {
            case BARRIER -> "tone-barrier";
            case FACILITATOR -> "tone-facilitator";
        };
    }
}

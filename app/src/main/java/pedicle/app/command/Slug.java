package pedicle.app.command;

import java.util.Locale;

/// A choice of ours as JSON and options write it: `NOT_INDICATED` becomes not-indicated.
final class Slug {

    private Slug() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package pedicle.app.web.page;

import java.util.List;

/// A form that asks a question of the page it stands on. Its inputs stand in order; the button says what happens.
public record FormView(String address, String button, List<Input> inputs) {

    /// What a person fills in. `name` is the field in the address; `hint` may be empty.
    public sealed interface Input {

        String name();

        String label();
    }

    /// One of several.
    public record One(String name, String label, String hint, List<Option> options) implements Input {
        public One {
            options = List.copyOf(options);
        }
    }

    /// Some of several, as boxes to tick, folded away when there are many.
    public record Some(String name, String label, String hint, List<Option> options) implements Input {
        public Some {
            options = List.copyOf(options);
        }

        public long chosen() {
            return options.stream().filter(Option::chosen).count();
        }
    }

    /// A whole number.
    public record Whole(String name, String label, String hint, String value, int least, int most) implements Input {}

    public record Option(String value, String label, boolean chosen) {}

    public FormView {
        inputs = List.copyOf(inputs);
    }
}

package pedicle.care.hooks;

import java.util.List;
import java.util.OptionalInt;
import pedicle.care.rule.Person;
import pedicle.catalog.BadInput;

/// An order and a person as somebody types them, to try what a card would say. What is left empty is not recorded.
///
/// `order` names the image in words, `code` by CPT or SNOMED CT; `reason` stands on the order and `note` beside it;
/// `weeks` is how long the pain has lasted. `problems` and `medicines` are words or codes, one each.
public record Typed(
        String order,
        String code,
        String reason,
        String note,
        OptionalInt weeks,
        OptionalInt age,
        Person.Sex sex,
        List<String> problems,
        List<String> medicines) {

    private static final int OLDEST = 120;
    private static final int MOST_WEEKS = 5200;

    public Typed {
        if (order.isBlank() && code.isBlank()) {
            throw new BadInput("the order: expected an image in words or by its code, found neither");
        }
        within("age", age, OLDEST);
        within("weeks of pain", weeks, MOST_WEEKS);
        problems = List.copyOf(problems);
        medicines = List.copyOf(medicines);
    }

    private static void within(String what, OptionalInt number, int most) {
        if (number.isPresent() && (number.getAsInt() < 0 || number.getAsInt() > most)) {
            throw new BadInput("%s: expected 0 to %d, found %d".formatted(what, most, number.getAsInt()));
        }
    }
}

package pedicle.study.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pedicle.catalog.BadInput;

/// A field as it counts towards a scale: turned round if it was worded the other way.
record Item(Field field, boolean reversed) {

    /// The items of a scale in its order. All must be numeric and share one answer scale.
    static List<Item> of(Scale scale, Survey survey) {
        List<Item> items = new ArrayList<>();
        for (String name : scale.items()) {
            Field field = survey.field(name)
                    .orElseThrow(() -> new BadInput("%s: there is no column “%s”, an item of the scale “%s”"
                            .formatted(survey.name(), name, scale.slug())));
            items.add(new Item(field, scale.reversed().contains(name)));
        }
        Span shared = items.getFirst().span();
        for (Item item : items) {
            if (!item.span().equals(shared)) {
                throw new BadInput("%s, scale “%s”: expected every item to be answered from %s to %s, found %s on “%s”"
                        .formatted(survey.name(), scale.slug(), shared.low(), shared.high(), item.span(), item.name()));
            }
        }
        return items;
    }

    String name() {
        return field.name();
    }

    Span span() {
        return field.span()
                .orElseThrow(() -> new BadInput(
                        "the item “%s”: expected an answer scale with numbers in the dictionary, found none"
                                .formatted(name())));
    }

    OptionalDouble score(Person person) {
        return switch (person.to(field)) {
            case Answer.Score(double value) -> OptionalDouble.of(reversed ? span().mirrored(value) : value);
            case Answer.Words _, Answer.Refused _, Answer.Blank _ -> OptionalDouble.empty();
        };
    }

    /// The people who answered all the items, a line each, in the order of the survey.
    static double[][] completeCases(List<Item> items, Survey survey) {
        return survey.people().stream()
                .map(person -> scores(items, person))
                .filter(scores -> scores.length == items.size())
                .toArray(double[][]::new);
    }

    /// What one person scored on the items that they answered.
    static double[] scores(List<Item> items, Person person) {
        return items.stream()
                .map(item -> item.score(person))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}

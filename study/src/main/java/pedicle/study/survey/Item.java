package pedicle.study.survey;

import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.study.correlation.Answers;

/// A field as it counts towards a scale: turned round if it was worded the other way.
public record Item(Field field, boolean reversed) {

    /// The items of a scale in its order. All must be numeric and share one answer scale.
    static List<Item> of(Scale scale, Survey survey) {
        List<Item> items = new ArrayList<>();
        for (String name : scale.items()) {
            Field field = survey.field(name)
                    .orElseThrow(() -> new BadInput("%s: there is no column “%s”, an item of the scale “%s”; %s"
                            .formatted(
                                    survey.name(),
                                    name,
                                    scale.slug(),
                                    Nearest.offered(
                                            name,
                                            survey.fields().stream()
                                                    .map(Field::name)
                                                    .toList()))));
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

    /// What each person scored, turned round where the item is; NaN where they gave no number.
    public double[] scores(Survey survey) {
        double[] scores = survey.column(field).scores();
        if (reversed) {
            Span span = span();
            for (int person = 0; person < scores.length; person++) {
                scores[person] = span.mirrored(scores[person]);
            }
        }
        return scores;
    }

    /// What everybody scored on all the items.
    static Answers answers(List<Item> items, Survey survey) {
        return new Answers(
                items.stream().map(Item::name).toList(),
                items.stream().map(item -> item.scores(survey)).toArray(double[][]::new));
    }
}

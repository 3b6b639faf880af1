package pedicle.study.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.study.correlation.Answers;

/// Where people stand on each component: standardised answers times the components' weights. Who left an item out
/// has no score and is not among them.
public record Scores(List<Score> scores) {

    /// One person, by the place in the answers from 0.
    public record Score(int person, List<Double> onComponents) {

        public Score {
            onComponents = List.copyOf(onComponents);
        }
    }

    public Scores {
        scores = List.copyOf(scores);
    }

    /// The answers have the components' items in the same order.
    public static Scores of(Components components, Answers answers, Standard standard) {
        List<String> items =
                components.loadings().stream().map(Components.Loadings::item).toList();
        if (!items.equals(answers.items())) {
            throw new IllegalArgumentException(
                    "scores need the components' items in their order: %s, not %s".formatted(items, answers.items()));
        }
        List<Score> scores = new ArrayList<>();
        for (int person = 0; person < answers.people(); person++) {
            double[] standardised = standardised(answers, person, standard);
            if (standardised.length == items.size()) {
                scores.add(new Score(person, weighted(standardised, components)));
            }
        }
        return new Scores(scores);
    }

    /// Shorter than the items where one was left out.
    private static double[] standardised(Answers answers, int person, Standard standard) {
        return IntStream.range(0, answers.size())
                .filter(item -> !Double.isNaN(answers.column(item)[person]))
                .mapToDouble(item -> standard.of(item, answers.column(item)[person]))
                .toArray();
    }

    private static List<Double> weighted(double[] standardised, Components components) {
        return IntStream.range(0, components.count())
                .mapToObj(component -> IntStream.range(0, standardised.length)
                        .mapToDouble(item -> standardised[item]
                                * components.weights().get(item).get(component))
                        .sum())
                .toList();
    }
}

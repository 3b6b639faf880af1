package pedicle.study.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Eigen;

/// Items that can be computed from one another, which leave a correlation matrix without an inverse.
final class Dependence {

    /// An eigenvalue this small means that an item can be computed from others.
    private static final double SINGULAR = 1e-10;

    /// A part in a combination that comes to nothing is more than rounding from here.
    private static final double PART = 1e-6;

    private Dependence() {}

    /// A complaint that names each set of items, if there is any.
    static void refuse(Eigen eigen, List<String> items) {
        double least = eigen.values()[eigen.size() - 1];
        if (least < -SINGULAR) {
            throw new BadInput(
                    "the items %s: expected correlations that can hold together, found that they contradict one another (smallest eigenvalue %.4f), as they may when each pair rests on other people; use complete cases, or smooth them"
                            .formatted(String.join(", ", items), least));
        }
        if (least < SINGULAR) {
            throw new BadInput(
                    "the items %s: expected items that say something each, found %s; leave one out and try again"
                            .formatted(
                                    String.join(", ", items),
                                    sets(eigen).stream()
                                            .map(set -> "that each of %s can be computed from the others among them"
                                                    .formatted(set.stream()
                                                            .map(items::get)
                                                            .collect(Collectors.joining(", "))))
                                            .collect(Collectors.joining(", and "))));
        }
    }

    /// The places of items that hang together in combinations which come to nothing: linked where the projection on
    /// the null space has an entry for the two of them.
    static List<Set<Integer>> sets(Eigen eigen) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int item = 0; item < eigen.size(); item++) {
            if (nothing(eigen, item, item) > PART * PART) {
                Set<Integer> merged = new TreeSet<>(List.of(item));
                int which = item;
                List<Set<Integer>> touching = sets.stream()
                        .filter(set -> set.stream().anyMatch(other -> Math.abs(nothing(eigen, which, other)) > PART))
                        .toList();
                touching.forEach(merged::addAll);
                sets.removeAll(touching);
                sets.add(merged);
            }
        }
        return sets;
    }

    private static double nothing(Eigen eigen, int a, int b) {
        return IntStream.range(0, eigen.size())
                .filter(which -> eigen.values()[which] < SINGULAR)
                .mapToDouble(which -> eigen.vector(which, a) * eigen.vector(which, b))
                .sum();
    }
}

package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Forest;
import pedicle.catalog.Estimate;
import pedicle.measure.model.Outcome;

/// What several methods find on one side of care, as a forest with a sentence each; who found nothing says why.
record EffectForest(Side side, String id, String note, List<Estimated> estimated) {

    Seen seen(String address, String query) {
        List<Forest.Term> terms = estimated.stream()
                .flatMap(each -> each.perHundred().found().stream()
                        .map(found -> new Forest.Term(Say.slug(each.method().name()), Optional.of(found))))
                .toList();
        if (terms.isEmpty()) {
            return new Seen.Not(
                    side.title() + ": no effect to show",
                    String.join(
                            " ",
                            estimated.stream()
                                    .flatMap(each -> each.perHundred().refused().stream())
                                    .map(Outcome.Refused::why)
                                    .distinct()
                                    .toList()));
        }
        return new Seen.Drawn(
                List.of(),
                new Forest(
                        id,
                        side.title() + ": " + told(),
                        note,
                        side.sparedShortly(),
                        Forest.Scale.DIFFERENCE,
                        "more",
                        "fewer",
                        terms),
                estimated.stream().map(this::sentence).toList(),
                Seen.files(address, query, id));
    }

    /// For the title: how many methods tell a change from none, and whether it is the same one.
    private String told() {
        List<Estimate> found = estimated.stream()
                .flatMap(each -> each.perHundred().found().stream())
                .toList();
        List<Estimate> apart = found.stream().filter(Estimate::differsFromZero).toList();
        long fewer = apart.stream().filter(estimate -> estimate.value() > 0).count();
        if (apart.isEmpty()) {
            return "no method tells a change from none";
        }
        if (fewer > 0 && fewer < apart.size()) {
            return "the methods contradict each other";
        }
        String what = fewer > 0 ? side.fewer() : side.more();
        return apart.size() == found.size()
                ? "every method finds " + what
                : "%s of %s methods find %s"
                        .formatted(Say.count(apart.size()), Say.count(found.size()), what)
                        .replaceFirst("^1 of (\\d+) methods find", "one of $1 methods finds");
    }

    private String sentence(Estimated each) {
        List<String> words = new ArrayList<>();
        words.add(Say.slug(each.method().name()) + ": "
                + switch (each.perHundred()) {
                    case Outcome.Found<Estimate> found -> new Spared(side, found.value()).words() + ".";
                    case Outcome.Refused<Estimate> no -> no.why();
                });
        if (!each.extra().isEmpty()) {
            words.add(each.extra());
        }
        return String.join(" ", words);
    }
}

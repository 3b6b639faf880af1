package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.reliability.Omega;
import pedicle.study.reliability.Reliability;
import pedicle.study.survey.ItemSummary;

/// How consistently items measure one thing.
final class ReliabilityBlocks {

    private ReliabilityBlocks() {}

    static List<Block> of(Outcome.Consistency consistency, Ground ground) {
        Reliability found = consistency.reliability();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures(figures(found, consistency, ground.survey().people())));
        warning(found).ifPresent(blocks::add);
        switch (found.omega()) {
            case Omega.Found _ -> {}
            case Omega.NotFound(String why) -> blocks.add(new Block.Sentence("There is no omega: " + why));
        }
        found.alphaResampled()
                .ifPresent(resampled ->
                        blocks.add(new Block.Sentence("By the bootstrap (%s rounds) alpha lies from %s to %s."
                                .formatted(
                                        Say.count(resampled.rounds()),
                                        Say.number(resampled.low(), 3),
                                        Say.number(resampled.high(), 3)))));
        blocks.add(new Block.Table(items(found, consistency.items())));
        return blocks;
    }

    private static List<Measured> figures(Reliability found, Outcome.Consistency consistency, int people) {
        List<Measured> figures = new ArrayList<>();
        int n = found.alpha().n();
        figures.add(Measured.of("Cronbach's alpha", found.alpha().estimate(), 2, n, people - n));
        if (found.omega() instanceof Omega.Found omega) {
            String interval = found.omegaResampled()
                    .map(resampled -> Say.number(resampled.low(), 2) + " to " + Say.number(resampled.high(), 2))
                    .orElse("");
            figures.add(new Measured(
                    "McDonald's omega",
                    Say.number(omega.value(), 2),
                    interval,
                    "one factor, n " + Say.count(n),
                    Optional.empty()));
        }
        consistency
                .ordinalAlpha()
                .ifPresent(ordinal -> figures.add(
                        Measured.plain("Ordinal alpha", Say.number(ordinal, 2), "on polychoric correlations")));
        figures.add(Measured.plain(
                "Mean correlation of two items",
                Say.number(found.alpha().meanCorrelation(), 2),
                Say.count(found.alpha().items(), "item", "items")));
        return figures;
    }

    static Optional<Block> warning(Reliability found) {
        if (found.reversed().items().isEmpty()) {
            return Optional.empty();
        }
        String turned = found.reversed().alphaIfTurned().isPresent()
                ? " With them turned round alpha would be %s."
                        .formatted(Say.number(found.reversed().alphaIfTurned().getAsDouble(), 2))
                : "";
        return Optional.of(
                new Block.Warning("These items go against the others and may be worded the other way round: %s.%s"
                        .formatted(String.join(", ", found.reversed().items()), turned)));
    }

    private static TableView items(Reliability found, List<ItemSummary> summaries) {
        Map<String, ItemSummary> byName = new LinkedHashMap<>();
        summaries.forEach(summary -> byName.put(summary.name(), summary));
        return TableView.of(
                "What each item adds, from the %s who answered all of them; n and missing are the item's own"
                        .formatted(Say.count(found.alpha().n(), "person", "people")),
                List.of(
                        TableView.words("Item"),
                        TableView.words("Question"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean as asked"),
                        TableView.numbers("SD"),
                        TableView.numbers("Item-rest correlation"),
                        TableView.numbers("Alpha if dropped")),
                found.items().stream()
                        .map(item -> {
                            Optional<ItemSummary> summary = Optional.ofNullable(byName.get(item.item()));
                            return List.of(
                                    TableView.cell(item.item()),
                                    TableView.cell(
                                            summary.map(ItemSummary::label).orElse("")),
                                    summary.map(its -> Cells.count(its.n())).orElseGet(Cells::none),
                                    summary.map(its -> Cells.count(its.missing()))
                                            .orElseGet(Cells::none),
                                    summary.map(its -> Cells.number(its.mean(), 2))
                                            .orElseGet(Cells::none),
                                    summary.map(its -> Cells.number(its.sd(), 2))
                                            .orElseGet(Cells::none),
                                    Cells.number(item.withRest(), 2),
                                    Cells.number(item.alphaIfDropped(), 2));
                        })
                        .toList());
    }
}

package pedicle.design.plan;

import java.util.Comparator;
import java.util.List;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.design.mapping.Match;
import pedicle.design.mapping.Offer;
import pedicle.design.panel.Panel;

/// Makes a strategy: every component that answers a finding, best first, and the panel's choice among them.
public final class Planner {

    private Planner() {}

    public static Strategy plan(String name, List<Finding> findings, Panel panel, Reference reference) {
        List<Strategy.Component> components = Offer.all().stream()
                .map(offer -> Match.of(offer, findings, reference))
                .filter(match -> !match.answers().isEmpty())
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .map(match -> component(match, panel))
                .toList();
        return new Strategy(Ids.next(), name, components);
    }

    private static Strategy.Component component(Match match, Panel panel) {
        Offer offer = match.offer();
        return new Strategy.Component(
                Ids.next(),
                offer.slug(),
                offer.name(),
                offer.what(),
                match.answers().stream().map(Finding::id).toList(),
                match.techniques(),
                match.score(),
                panel.of(offer.slug()).map(Panel.Verdict::chosen).orElse(false));
    }
}

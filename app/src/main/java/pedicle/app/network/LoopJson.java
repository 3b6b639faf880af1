package pedicle.app.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Proportion;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;

/// The loop's main numbers as JSON, for scripts.
public final class LoopJson {

    private LoopJson() {}

    public static ObjectNode of(Loop loop) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("network", loop.name()).put("synthetic", loop.synthetic());
        root.putObject("survey")
                .put("n", loop.survey().n())
                .put("componentsSuggested", loop.survey().structure().parallel().suggested());
        ObjectNode interviews = root.putObject("interviews");
        interviews
                .put("documents", loop.said().documents())
                .put("passages", loop.said().passages());
        loop.said().kappa().ifPresent(kappa -> interviews.set("kappa", estimate(kappa)));
        ArrayNode findings = root.putArray("findings");
        loop.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode components = root.putArray("components");
        for (Strategy.Component component : loop.strategy().components()) {
            components
                    .addObject()
                    .put("slug", component.slug())
                    .put("score", component.score())
                    .put("chosen", component.chosen());
        }
        ArrayNode results = root.putArray("results");
        for (Result result : loop.results()) {
            ObjectNode node = results.addObject();
            node.put("indicator", result.indicator())
                    .put("definition", result.definition())
                    .put("change", result.change().toString());
            node.set("before", proportion(result.before()));
            node.set("after", proportion(result.after()));
            node.set("difference", estimate(result.difference()));
        }
        loop.run().warnings().forEach(root.putArray("warnings")::add);
        return root;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("slug", finding.slug())
                .put("title", finding.title())
                .put("direction", finding.direction().name().toLowerCase(Locale.ROOT))
                .put("priority", finding.priority());
        for (Evidence evidence : finding.evidence()) {
            switch (evidence) {
                case Evidence.Survey survey -> {
                    ObjectNode said = node.putObject("survey");
                    said.set("mean", estimate(survey.mean()));
                    said.set("held", proportion(survey.held()));
                    survey.association().ifPresent(tie -> said.set("association", estimate(tie)));
                }
                case Evidence.Interviews interviews ->
                    node.putObject("interviews")
                            .put("passages", interviews.passages())
                            .set("raisedBy", proportion(interviews.raisedBy()));
                case Evidence.Overrides overrides -> {
                    ObjectNode reason = node.withArray("reasons").addObject().put("reason", overrides.reason());
                    reason.set("given", proportion(overrides.given()));
                    ArrayNode practices = reason.putArray("practices");
                    overrides
                            .practices()
                            .forEach(one -> practices
                                    .addObject()
                                    .put("practice", one.practice())
                                    .set("given", proportion(one.given())));
                }
            }
        }
        return node;
    }

    private static ObjectNode proportion(Proportion share) {
        ObjectNode node = estimate(share.wilson());
        return node.put("count", share.count()).put("n", share.of());
    }

    private static ObjectNode estimate(Estimate estimate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }
}

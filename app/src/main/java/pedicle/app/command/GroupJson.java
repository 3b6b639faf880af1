package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import pedicle.app.network.EstimateJson;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.Tally;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;

/// The groups of a measure in the JSON of `measure run`: counts in full, each with its interval and its
/// difference from everyone outside the group. An empty `group` is those of whom the trait is not recorded.
final class GroupJson {

    private GroupJson() {}

    static ArrayNode of(List<GroupTally> groups) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (GroupTally group : groups) {
            Tally all = groups.stream()
                    .filter(other -> other.trait() == group.trait())
                    .map(GroupTally::tally)
                    .reduce(Tally.NONE, Tally::plus);
            ObjectNode node = array.addObject();
            node.put("trait", Slug.of(group.trait()))
                    .put("group", group.name())
                    .put("n", group.tally().n());
            side(group.tally().overUse(), all.overUse(), group.trait()).ifPresent(node::setAll);
            side(group.tally().underUse(), all.underUse(), group.trait())
                    .ifPresent(under -> node.set("underUse", under));
        }
        return array;
    }

    private static Optional<ObjectNode> side(Optional<Proportion> share, Optional<Proportion> all, Trait trait) {
        return share.map(its -> {
            ObjectNode node = EstimateJson.of(its);
            if (trait.parts()) {
                all.flatMap(its::fromTheRest).ifPresent(points -> node.set("fromTheRest", EstimateJson.of(points)));
            }
            return node;
        });
    }
}

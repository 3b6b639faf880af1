package pedicle.app.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Term;

/// Estimates as every JSON of ours has them: `value`, `low`, `high`; of a model's term `se` and `p` too.
public final class EstimateJson {

    private EstimateJson() {}

    public static ObjectNode of(Estimate estimate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }

    /// A share with its Wilson interval, `count` out of `n`.
    public static ObjectNode of(Proportion share) {
        return of(share.wilson()).put("count", share.count()).put("n", share.of());
    }

    public static ObjectNode of(Term term) {
        return of(term.estimate()).put("se", term.standardError()).put("p", term.p());
    }
}

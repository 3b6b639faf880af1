package pedicle.app.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Delivery;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Quote;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Knot.Kind;
import pedicle.catalog.thread.Strand;
import pedicle.catalog.thread.ThreadStore;

/// Ties the thread: quote to code, scale and code to finding, finding to component, component to strategy and
/// delivery, and these to the result.
final class Tying {

    private final Handle handle;
    private final Map<String, String> ids = new HashMap<>();

    Tying(Handle handle) {
        this.handle = handle;
    }

    /// `survey` is the address of the survey that the scales belong to.
    void findings(List<Finding> findings, String survey) {
        for (Finding finding : findings) {
            knot(finding.id(), Kind.FINDING, finding.title(), "/study/finding/" + finding.slug());
            for (Evidence evidence : finding.evidence()) {
                switch (evidence) {
                    case Evidence.Survey evidenceOfSurvey -> scale(evidenceOfSurvey, finding, survey);
                    case Evidence.Interviews interviews -> code(interviews, finding);
                    // Reasons given at the order come after the finding; they are read from the responses.
                    case Evidence.Overrides _ -> {}
                }
            }
        }
    }

    void strategy(Strategy strategy) {
        knot(strategy.id(), Kind.STRATEGY, strategy.name(), "/design");
        for (Strategy.Component component : strategy.components()) {
            knot(component.id(), Kind.COMPONENT, component.name(), "/design/component/" + component.slug());
            component.answers().forEach(finding -> strand(finding, component.id(), "is answered by"));
            if (component.chosen()) {
                strand(component.id(), strategy.id(), "was chosen for");
            }
        }
    }

    void deliveries(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            knot(delivery.id(), Kind.DELIVERY, delivery.shown(), "/care/responses");
            strand(delivery.component(), delivery.id(), "was delivered as");
            strand(delivery.finding(), delivery.id(), "is what this answers");
        }
    }

    void results(List<Result> results, List<Delivery> deliveries) {
        for (Result result : results) {
            knot(result.id(), Kind.RESULT, result.indicator(), "/measure");
            strand(result.strategy(), result.id(), "was followed by");
            deliveries.forEach(delivery -> strand(delivery.id(), result.id(), "was followed by"));
        }
    }

    private void scale(Evidence.Survey evidence, Finding finding, String survey) {
        String id = ids.computeIfAbsent("scale " + evidence.scale(), _ -> {
            String made = Ids.next();
            knot(made, Kind.SURVEY_SCALE, "Survey scale “" + evidence.scale() + "”", survey + "#" + evidence.scale());
            return made;
        });
        strand(id, finding.id(), "the survey says so");
    }

    private void code(Evidence.Interviews interviews, Finding finding) {
        String code = ids.computeIfAbsent("code " + interviews.code(), _ -> {
            String made = Ids.next();
            String place = "/study/interviews/code/" + interviews.code();
            knot(made, Kind.INTERVIEW_CODE, "Interview code “" + interviews.code() + "”", place);
            return made;
        });
        strand(code, finding.id(), "people said so");
        for (Quote quote : interviews.quotes()) {
            String id = Ids.next();
            String place = "/study/interviews/" + quote.document() + "#at-" + quote.start();
            knot(id, Kind.QUOTE, "“" + quote.words() + "” " + quote.speaker() + ", " + quote.role(), place);
            strand(id, code, "was coded as");
        }
    }

    private void knot(String id, Kind kind, String label, String place) {
        ThreadStore.tie(handle, new Knot(id, kind, label, place));
    }

    private void strand(String from, String to, String why) {
        ThreadStore.tie(handle, new Strand(from, to, why));
    }
}

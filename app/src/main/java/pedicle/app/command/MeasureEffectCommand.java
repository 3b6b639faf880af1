package pedicle.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "effect",
        description = "Weighs a change that came to practices at different times, or to some of them.")
final class MeasureEffectCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private MeasuredExports exports = new MeasuredExports();

    @Option(
            names = "--starts",
            paramLabel = "F.csv",
            required = true,
            description = "practice,from: when the change came to each; empty where it never did.")
    private Path starts = Path.of("");

    @Mixin
    private MeasuredPeriod when = new MeasuredPeriod();

    @Option(names = "--definition", defaultValue = "presenting-episodes")
    private String definition = "";

    @Option(names = "--json", paramLabel = "F", defaultValue = "-")
    private Path json = Path.of("-");

    MeasureEffectCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Rollout rollout = Rollout.read(starts);
        Definition wanted = Definitions.named(definition);
        List<PracticeMonth> months = months(wanted, when.of(clock));
        rollout.refuseStrangers(starts, months);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("definition", wanted.id()).put("definitionText", wanted.text());
        rollout.leftOut(months).forEach(root.putArray("practicesLeftOut")::add);
        rollout.notMet(months).forEach(root.putArray("practicesNotMet")::add);
        root.set("overUse", EffectJson.of(rollout.cells(months, Tally::overUse)));
        root.set("underUse", EffectJson.of(rollout.cells(months, Tally::underUse)));
        Output.write(json, root);
        return 0;
    }

    private List<PracticeMonth> months(Definition wanted, Period period) {
        try (Cohort cohort = exports.read(Reference.load().codes(), clock)) {
            Measure.of(cohort, wanted, period);
            return PracticeMonth.of(cohort);
        }
    }
}

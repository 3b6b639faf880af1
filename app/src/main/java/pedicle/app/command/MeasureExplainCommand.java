package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.LocalCodes;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.person.Account;
import pedicle.measure.person.Episode;
import pedicle.measure.person.Fact;
import pedicle.measure.person.Ground;
import pedicle.measure.person.People;
import pedicle.measure.person.Person;
import pedicle.measure.person.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "explain",
        description = "Says why one patient of an export counted or did not, by the measure's own verdict.")
final class MeasureExplainCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private MeasuredExports exports = new MeasuredExports();

    @Mixin
    private MeasuredPeriod when = new MeasuredPeriod();

    @Option(names = "--patient", paramLabel = "ID", required = true, description = "The id of the Patient resource.")
    private String patient = "";

    @Option(names = "--definition", defaultValue = "presenting", description = "One of those of measure run.")
    private String definition = "presenting";

    @Option(names = "--codes", paramLabel = "F.csv", description = "More codes for the sets.")
    private @Nullable Path codes;

    @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).")
    private @Nullable Path json;

    MeasureExplainCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Definition wanted = Definitions.named(definition);
        Period period = when.of(clock);
        if (json != null) {
            Output.refuseWhereItCantLie(json);
        }
        Account account = new Account(wanted, period, read(wanted, period));
        if (json == null) {
            print(account);
        } else {
            Output.write(json, json(account));
        }
        return 0;
    }

    private Person read(Definition wanted, Period period) {
        List<Code> catalog = Reference.load().codes();
        try (Cohort cohort = exports.read(codes == null ? catalog : LocalCodes.added(catalog, codes), clock)) {
            Measure.of(cohort, wanted, period);
            if (!cohort.lacking().isEmpty()) {
                throw new BadInput("%s: expected %s files, found none: no verdict can be passed without them"
                        .formatted(exports.folders().getFirst(), String.join(" and ", cohort.lacking())));
            }
            return People.one(cohort, patient)
                    .orElseThrow(() -> new BadInput(
                            "--patient: expected the id of a Patient of the export, found “%s”".formatted(patient)));
        }
    }

    private static void print(Account account) {
        System.out.printf(
                "%s, %s to %s: %s%n",
                account.definition().id(),
                account.period().from(),
                account.period().to(),
                account.definition().text());
        for (Episode episode : account.person().episodes()) {
            System.out.println();
            account.sentences(episode).forEach(System.out::println);
        }
    }

    private static ObjectNode json(Account account) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("patient", account.person().patient())
                .put("definition", account.definition().id())
                .put("definitionText", account.definition().text());
        root.putObject("period")
                .put("from", account.period().from().toString())
                .put("to", account.period().to().toString());
        ArrayNode episodes = root.putArray("episodes");
        account.person().episodes().forEach(episode -> add(episodes.addObject(), account, episode));
        ArrayNode facts = root.putArray("facts");
        for (Fact fact : account.person().facts()) {
            span(facts.addObject().put("kind", Slug.of(fact.kind())).put("what", fact.what()), fact.when());
        }
        return root;
    }

    private static void add(ObjectNode node, Account account, Episode episode) {
        node.put("episode", episode.number());
        episode.index().ifPresent(day -> node.put("index_date", day.toString()));
        episode.age().ifPresent(age -> node.put("age", age));
        node.put("eligible", episode.eligible());
        episode.excludedFor().forEach(node.putArray("excluded_for")::add);
        episode.imagedOn().ifPresent(day -> node.put("imaged_on", day.toString()));
        node.put("modality", episode.modality()).put("indicated", episode.indicated());
        node.put("clinician", episode.clinician()).put("practice", episode.practice());
        account.sentences(episode).forEach(node.putArray("sentences")::add);
        ArrayNode grounds = node.putArray("grounds");
        for (Ground ground : account.person().grounds(episode)) {
            span(
                    grounds.addObject()
                            .put("role", Slug.of(ground.role()))
                            .put("reason", ground.reason())
                            .put("set", ground.set()),
                    ground.when());
        }
    }

    /// Without dates where the record has none.
    private static void span(ObjectNode node, Span when) {
        if (when.dated()) {
            node.put("from", when.first().toString());
            if (!when.open()) {
                node.put("to", when.last().toString());
            }
        }
    }
}

package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.hooks.Assessment;
import pedicle.care.hooks.AssessmentJson;
import pedicle.care.hooks.OrderDesk;
import pedicle.care.risk.RiskTable;
import pedicle.care.risk.Setting;
import pedicle.care.rule.Asked;
import pedicle.catalog.TextFile;
import pedicle.catalog.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "order", description = "Judges imaging orders.")
final class OrderCommand {

    private final Clock clock;

    OrderCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "assess", description = "Judges a CDS Hooks request, or a FHIR Bundle with a draft ServiceRequest.")
    int assess(
            @Parameters(paramLabel = "FILE.json") Path file,
            @Option(
                            names = "--rules",
                            split = ",",
                            paramLabel = "SET",
                            description = "Rule sets, the first decides: acp-2011, acr-2021, choosing-wisely-canada.")
                    @Nullable
                    List<String> rules,
            @Option(names = "--on", paramLabel = "DATE", description = "The day of an order that carries none.")
                    @Nullable
                    LocalDate on,
            @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).") @Nullable
                    Path json) {
        Reference reference = Reference.load();
        OrderDesk desk = new OrderDesk(reference.facts(), reference.codes(), reference.figures());
        OrderRecord record = OrderRecord.read(file.toString(), TextFile.read(file));
        LocalDate otherwise = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(clock));
        Assessment assessment = desk.assess(record, Asked.nothing(), RuleSets.named(reference, rules), otherwise);
        if (json == null) {
            print(assessment);
        } else {
            RiskTable risks = new RiskTable(reference.figures());
            Output.write(json, AssessmentJson.write(assessment, risks, Setting.PRIMARY_CARE));
        }
        return 0;
    }

    private static void print(Assessment assessment) {
        for (Assessment.OfOrder order : assessment.orders()) {
            System.out.println(order.order().where() + ", judged as of " + order.on());
            order.judgements()
                    .forEach(judgement -> System.out.printf(
                            "  %-24s %s%n",
                            judgement.ruleSet().id(), judgement.verdict().word()));
            order.card()
                    .ifPresent(card -> System.out.println(
                            "  " + card.summary() + "\n" + card.detail().indent(4)));
        }
        assessment.leftOut().forEach(left -> System.out.println("Left out: " + left));
    }
}

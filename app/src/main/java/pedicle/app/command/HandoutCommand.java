package pedicle.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.app.web.PaperPages;
import pedicle.app.web.Templates;
import pedicle.app.web.page.Letterhead;
import pedicle.app.web.page.Paper;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.page.Fitted;
import pedicle.care.page.Fitting;
import pedicle.care.page.Handout;
import pedicle.care.page.HandoutDesk;
import pedicle.care.page.Language;
import pedicle.care.page.Recipient;
import pedicle.care.rule.Asked;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "handout", description = "Writes the one-page patient handout.")
final class HandoutCommand implements Runnable {

    private final Clock clock;

    @Option(
            names = "--lang",
            required = true,
            paramLabel = "LANG",
            description = "en or fr.",
            converter = LanguageOption.class)
    private Language language = Language.EN;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F",
            description = "F.pdf, or F.html, which stands by itself.")
    private Path out = Path.of("");

    @Option(
            names = "--patient",
            paramLabel = "F.json",
            description = "Fit it to a person: a CDS Hooks request, or a FHIR Bundle with a draft ServiceRequest.")
    private @Nullable Path patient;

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "SET",
            description = "Rule sets, the first decides: acp-2011, acr-2021, choosing-wisely-canada.")
    private @Nullable List<String> rules;

    @Option(names = "--on", paramLabel = "DATE", description = "The day of an order that carries none.")
    private @Nullable LocalDate on;

    @Option(names = "--paper", paramLabel = "PAPER", description = "A4 (default) or Letter.")
    private Paper paper = Paper.A4;

    @Option(names = "--name", paramLabel = "WORDS", description = "The person's name, if it shall be printed.")
    private String name = "";

    @Option(names = "--clinician", paramLabel = "WORDS", description = "The clinician's name.")
    private String clinician = "";

    @Option(names = "--phone", paramLabel = "WORDS", description = "The number to call.")
    private String phone = "";

    HandoutCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        Output.refuseWhereItCantLie(out);
        Form form = Form.of(out);
        Reference reference = Reference.load();
        List<RuleSet> sets = RuleSets.named(reference, rules);
        Handout handout = new HandoutDesk(reference).make(language, recipient(reference, sets), sets);
        PaperPages pages = new PaperPages(new Templates());
        Letterhead head = new Letterhead(name, clinician, phone);
        switch (form) {
            case PDF -> Output.write(out, pages.pdf(handout, head, paper));
            case HTML -> Output.write(out, pages.html(handout, head, paper).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Recipient recipient(Reference reference, List<RuleSet> sets) {
        if (patient == null) {
            return Recipient.anyone();
        }
        OrderRecord record = OrderRecord.read(patient.toString(), TextFile.read(patient));
        LocalDate otherwise = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(clock));
        return switch (new Fitting(reference).fit(record, Asked.nothing(), sets, otherwise)) {
            case Fitted.Refused(String reason) -> throw new BadInput(patient + ": no handout, since " + reason);
            case Fitted.Fits(Recipient fits, List<String> ask) -> {
                if (!ask.isEmpty()) {
                    System.err.println("Before you hand it over, settle what the record leaves open:");
                    ask.forEach(question -> System.err.println("  " + question));
                }
                yield fits;
            }
        };
    }

    /// What the file's name asks for.
    enum Form {
        PDF,
        HTML;

        static Form of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".pdf")) {
                return PDF;
            }
            if (name.endsWith(".html")) {
                return HTML;
            }
            throw new BadInput("--out: expected a file that ends with .pdf or .html, found “" + file + "”");
        }
    }
}

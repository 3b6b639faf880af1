package pedicle.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.app.web.PaperPages;
import pedicle.app.web.Templates;
import pedicle.app.web.page.Paper;
import pedicle.care.page.HandoutDesk;
import pedicle.care.page.Language;
import pedicle.care.page.Recipient;
import pedicle.care.plan.Flow;
import pedicle.care.plan.Particular;
import pedicle.care.plan.Plan;
import pedicle.care.plan.Prompts;
import pedicle.care.plan.Step;
import pedicle.care.plan.Turn;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "plan", description = "Makes a plan with a patient.")
final class PlanCommand {

    @Command(name = "brief", description = "Brief Action Planning, question by question. Nothing is kept.")
    int brief(
            @Option(
                            names = "--lang",
                            paramLabel = "LANG",
                            defaultValue = "en",
                            description = "en (default) or fr.",
                            converter = LanguageOption.class)
                    Language language,
            @Option(
                            names = "--paper",
                            paramLabel = "PAPER",
                            defaultValue = "A4",
                            description = "A4 (default) or Letter.")
                    Paper paper,
            @Option(names = "--out", paramLabel = "F", description = "Write the plan to F.pdf or F.html as well.")
                    @Nullable
                    Path out) {
        Optional<HandoutCommand.Form> form = Optional.ofNullable(out).map(HandoutCommand.Form::of);
        Optional.ofNullable(out).ifPresent(Output::refuseWhereItCantLie);
        Prompts prompts = new Prompts(language.code());
        Optional<Plan> plan = talk(prompts);
        plan.ifPresent(made -> print(made, prompts));
        if (out != null && form.isPresent() && plan.isPresent()) {
            PaperPages pages = new PaperPages(new Templates());
            PaperPages.PlanPage page = new PaperPages.PlanPage(
                    plan.get(), prompts, new HandoutDesk(Reference.load()).make(language, Recipient.anyone()));
            switch (form.get()) {
                case PDF -> Output.write(out, pages.pdf(page, paper));
                case HTML -> Output.write(out, pages.html(page, paper).getBytes(StandardCharsets.UTF_8));
            }
        }
        return 0;
    }

    private static Optional<Plan> talk(Prompts prompts) {
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, charset()));
        Step step = Flow.start();
        while (!step.isLast()) {
            ask(step, prompts);
            step = switch (Flow.next(step, answer(answers, prompts.of(step)), prompts.ideas())) {
                case Turn.Onward(Step after) -> after;
                case Turn.Again(Turn.Complaint complaint) -> {
                    System.out.println(prompts.of(complaint));
                    yield step;
                }
            };
        }
        System.out.println();
        System.out.println(prompts.of(step));
        return step instanceof Step.Done(Plan plan) ? Optional.of(plan) : Optional.empty();
    }

    private static void ask(Step step, Prompts prompts) {
        System.out.println();
        System.out.println(prompts.of(step));
        if (step instanceof Step.Menu) {
            List<String> ideas = prompts.ideas();
            for (int i = 0; i < ideas.size(); i++) {
                System.out.printf("  %d  %s%n", i + 1, ideas.get(i));
            }
        }
        String hint = prompts.hint(step);
        if (!hint.isEmpty()) {
            System.out.println(hint);
        }
        System.out.print("> ");
        System.out.flush();
    }

    private static String answer(BufferedReader answers, String question) {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new BadInput("standard input: the answers ended before the plan stood, at “" + question + "”");
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void print(Plan plan, Prompts prompts) {
        System.out.println();
        line(prompts.word("label-what"), plan.what());
        for (Particular particular : Particular.values()) {
            line(prompts.label(particular), plan.particular(particular));
        }
        line(prompts.word("label-commitment"), plan.commitment());
        line(prompts.word("label-confidence"), plan.confidence() + "/" + Flow.SUREST);
        if (!plan.help().isEmpty()) {
            line(prompts.word("label-help"), plan.help());
        }
        line(prompts.word("label-follow-up"), plan.followUp());
    }

    private static void line(String label, String words) {
        System.out.printf("  %-34s %s%n", label, words);
    }

    /// A terminal says in which letters it speaks; a pipe is taken to hold UTF-8.
    private static Charset charset() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(Console::charset)
                .orElse(StandardCharsets.UTF_8);
    }
}

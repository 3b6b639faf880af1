package pedicle.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import pedicle.app.web.page.Paper;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.PlanView;
import pedicle.app.web.page.Way;
import pedicle.care.page.HandoutDesk;
import pedicle.care.page.Language;
import pedicle.care.page.Recipient;
import pedicle.care.plan.Plan;
import pedicle.care.plan.Prompts;
import pedicle.care.plan.Step;
import pedicle.care.plan.Talk;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;

/// Brief Action Planning on the web: a question a page, no script needed.
///
/// The answers travel in the form itself, from page to page, and are posted, so that neither the server nor an
/// address keeps them.
final class PlanPages {

    private static final String ROOT = "/care/plan";

    private final Pages pages;
    private final PaperPages papers;
    private final HandoutDesk desk;

    PlanPages(Pages pages, PaperPages papers, Reference reference) {
        this.pages = pages;
        this.papers = papers;
        this.desk = new HandoutDesk(reference);
    }

    void add(RoutesConfig routes, BiConsumer<Context, String> page) {
        routes.get(ROOT, context -> show(context, page, List.of()));
        routes.post(ROOT, context -> show(context, page, given(context)));
        routes.post(ROOT + "/plan.pdf", context -> {
            PaperPages.PlanPage plan = plan(context);
            context.contentType("application/pdf")
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", "attachment; filename=\"plan.pdf\"")
                    .result(papers.pdf(plan, paper(context)));
        });
        routes.post(ROOT + "/plan.html", context -> {
            PaperPages.PlanPage plan = plan(context);
            context.header("Cache-Control", "no-store").header("Content-Security-Policy", HandoutPages.POLICY);
            page.accept(context, papers.html(plan, paper(context)));
        });
    }

    private void show(Context context, BiConsumer<Context, String> page, List<String> answers) {
        Language language = language(context);
        Prompts prompts = new Prompts(language.code());
        Talk talk = Talk.of(answers, prompts);
        context.header("Cache-Control", "no-store");
        page.accept(
                context,
                pages.render(
                        "page/plan.jte",
                        Map.of(
                                "shell",
                                pages.shell(
                                        "Action plan",
                                        "Brief Action Planning: one thing that the person wants to do, in a few"
                                                + " questions. Nothing is kept.",
                                        Place.CARE,
                                        new Way("Care", "/care")),
                                "view",
                                PlanView.of(talk, prompts, language.code()))));
    }

    /// The answers so far and the new one: of a text field and a list of ideas the one that was used.
    private static List<String> given(Context context) {
        List<String> answers = new ArrayList<>(context.formParams("said"));
        if (context.formParam("back") != null) {
            return answers.isEmpty() ? answers : answers.subList(0, answers.size() - 1);
        }
        List<String> now = context.formParams("answer");
        now.stream()
                .filter(answer -> !answer.isBlank())
                .reduce((_, last) -> last)
                .ifPresentOrElse(answers::add, () -> {
                    if (!now.isEmpty()) {
                        answers.add("");
                    }
                });
        return answers;
    }

    private PaperPages.PlanPage plan(Context context) {
        Language language = language(context);
        Prompts prompts = new Prompts(language.code());
        Step step = Talk.of(context.formParams("said"), prompts).step();
        Optional<Plan> plan = step instanceof Step.Done(Plan made) ? Optional.of(made) : Optional.empty();
        return new PaperPages.PlanPage(
                plan.orElseThrow(() -> new BadInput("said: expected all answers of a plan, found too few")),
                prompts,
                desk.make(language, Recipient.anyone()));
    }

    private static Language language(Context context) {
        String word = Optional.ofNullable(context.formParam("lang"))
                .or(() -> Optional.ofNullable(context.queryParam("lang")))
                .orElse("en");
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("lang: expected en or fr, found “" + word + "”"));
    }

    private static Paper paper(Context context) {
        return "letter".equals(context.formParam("paper")) ? Paper.LETTER : Paper.A4;
    }
}

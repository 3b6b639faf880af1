package pedicle.app.web.survey;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pedicle.app.export.NamedFile;
import pedicle.app.web.page.Way;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.catalog.Stopped;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Term;
import pedicle.study.recipe.Recipe;
import pedicle.study.store.SurveyShelf.Shelved;

/// Every address of the survey's pages.
public final class SurveyRoutes {

    private static final String ROOT = "/study/survey";
    private static final String ONE = ROOT + "/{slug}";

    private final Surveys surveys;
    private final ShelfPages shelf;
    private final ScalePages scales;
    private final FilePages files;
    private final AnalysisPages analyses;
    private final SavedPages saved;
    private final SurveyFindings findings;
    private final FindingPages proposals;
    private final Downloads downloads;
    private final SurveyHits hits;

    public SurveyRoutes(
            SurveyFrame.Press press,
            Workspace workspace,
            Reference reference,
            UnaryOperator<String> nameOf,
            Function<String, Optional<Way>> known,
            Clock clock) {
        SurveyFrame frame = new SurveyFrame(press);
        List<String> constructs = reference.terms().stream()
                .map(Term::id)
                .filter(id -> id.startsWith("tdf:") || id.startsWith("cfir:"))
                .toList();
        this.surveys = new Surveys(workspace, constructs);
        this.shelf = new ShelfPages(surveys, frame, press, workspace, clock);
        this.scales = new ScalePages(surveys, frame);
        this.files = new FilePages(surveys, frame, workspace, constructs, nameOf, clock);
        this.analyses = new AnalysisPages(surveys, frame, clock);
        this.saved = new SavedPages(surveys, frame, analyses, workspace, clock);
        this.findings = new SurveyFindings(surveys, workspace, constructs, clock);
        this.proposals = new FindingPages(surveys, frame, findings, constructs, nameOf, known);
        this.downloads = new Downloads(press);
        this.hits = new SurveyHits(surveys, workspace);
    }

    /// What people accepted from surveys; the pages of the study show them beside those of the network.
    public SurveyFindings findings() {
        return findings;
    }

    /// What the finder finds of the surveys.
    public SurveyHits hits() {
        return hits;
    }

    public void add(RoutesConfig routes, BiConsumer<Context, String> page) {
        routes.get(ROOT, context -> page.accept(context, shelf.index()));
        routes.post(ROOT, context -> to(context, bring(context)));
        routes.get(ONE, context -> show(context, page, shelf::overview));
        routes.get(ONE + "/variables", context -> show(context, page, shelf::variables));
        routes.get(
                ONE + "/variable",
                context -> show(
                        context,
                        page,
                        survey -> given(context.queryParam("name"))
                                .map(name -> shelf.variable(survey, name, given(context.queryParam("by"))))
                                .orElseGet(() -> shelf.variables(survey))));
        routes.get(
                ONE + "/scale/{scale}",
                context ->
                        open(context).ifPresentOrElse(survey -> scale(context, survey, page), () -> missing(context)));
        routes.get(ONE + "/file", context -> file(context, page));
        routes.post(ONE + "/file", context -> understand(context));
        routes.post(ONE + "/answers", context -> answers(context));
        routes.get(ONE + "/findings", context -> show(context, page, proposals::page));
        routes.post(ONE + "/findings", context -> change(context, survey -> accept(context, survey)));
        routes.get(ONE + "/analyses", context -> show(context, page, saved::index));
        routes.post(
                ONE + "/analyses",
                context -> change(
                        context,
                        survey -> saved.keep(survey, wantedForm(context, "title"), wantedForm(context, "recipe"))));
        routes.get(
                ONE + "/analyses/{id}",
                context -> open(context)
                        .flatMap(survey -> saved.page(survey, context.pathParam("id")))
                        .ifPresentOrElse(html -> page.accept(context, html), () -> missing(context)));
        routes.post(
                ONE + "/analyses/{id}/run",
                context -> change(context, survey -> {
                    saved.again(survey, context.pathParam("id"));
                    return SurveyFrame.address(survey.shelved(), "analyses/" + context.pathParam("id"));
                }));
        routes.post(
                ONE + "/analyses/{id}/remove",
                context -> change(context, survey -> {
                    saved.remove(survey, context.pathParam("id"));
                    return SurveyFrame.address(survey.shelved(), "analyses");
                }));
        routes.get(ONE + "/{ask}", context -> ask(context, page));
        routes.post(
                ONE + "/{ask}",
                context -> change(
                        context,
                        survey -> analyses.stop(survey, wantedForm(context, "work"), wantedForm(context, "recipe"))));
        routes.exception(Stopped.class, (_, context) -> to(context, afterStop(context)));
    }

    /// For whoever waited for work that another page stopped: its question, and not the work again.
    private static String afterStop(Context context) {
        String query = Optional.ofNullable(context.queryString()).orElse("");
        String page = context.path().replaceFirst("/([a-z]+)\\.[^/]*$", "/$1");
        return context.path().contains("/analyses")
                ? context.path().replaceFirst("/analyses.*", "/analyses")
                : AnalysisPages.stopped(page, query);
    }

    /// A page, or the same as a file: `structure` or `structure.xlsx`.
    private void ask(Context context, BiConsumer<Context, String> page) {
        String[] parts = context.pathParam("ask").split("\\.", 2);
        Optional<Ask> ask = Ask.of(parts[0]);
        Optional<Opened> survey = open(context);
        if (ask.isEmpty() || survey.isEmpty()) {
            missing(context);
            return;
        }
        Map<String, List<String>> query = context.queryParamMap();
        if (parts.length == 1) {
            page.accept(context, analyses.page(survey.get(), ask.get(), query));
            return;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(query);
        fields.remove("figure");
        Recipe recipe = analyses.recipe(survey.get(), ask.get(), fields);
        file(context, survey.get(), ask.get().word(), parts[1], recipe, () -> analyses.blocks(survey.get(), recipe));
    }

    /// A scale's page, or the same as a file: `fear` or `fear.xlsx`.
    private void scale(Context context, Opened survey, BiConsumer<Context, String> page) {
        String[] parts = context.pathParam("scale").split("\\.", 2);
        Optional<ScalePages.Asked> asked = scales.asked(survey, parts[0], given(context.queryParam("by")));
        if (asked.isEmpty()) {
            missing(context);
        } else if (parts.length == 1) {
            page.accept(context, scales.page(survey, asked.get()));
        } else {
            file(context, survey, parts[0], parts[1], asked.get().recipe(), () -> scales.blocks(survey, asked.get()));
        }
    }

    private void file(
            Context context, Opened survey, String word, String ending, Recipe recipe, Supplier<List<Block>> blocks) {
        String name = survey.shelved().slug() + "-" + word;
        Optional<NamedFile> file = switch (ending) {
            case "R" -> Optional.of(NamedFile.text(name + ".R", "text/plain", analyses.script(survey, recipe)));
            case "scores.csv" ->
                analyses.scores(survey, recipe).map(text -> NamedFile.text(name + "-scores.csv", "text/csv", text));
            case "json" ->
                Optional.of(NamedFile.text(name + ".json", "application/json", analyses.json(survey, recipe)));
            default ->
                downloads.of(
                        name,
                        ending,
                        AnalysisPages.title(recipe, survey.ground()),
                        blocks.get(),
                        given(context.queryParam("figure")));
        };
        file.ifPresentOrElse(found -> send(context, found), () -> missing(context));
    }

    private static void send(Context context, NamedFile file) {
        context.contentType(file.type())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .result(file.content());
    }

    private String bring(Context context) {
        UploadedFile answers =
                uploaded(context, "file").orElseThrow(() -> new BadInput("expected a file of answers, found none"));
        return shelf.bring(
                Optional.ofNullable(context.formParam("name")).orElse(""),
                answers.filename(),
                bytes(answers),
                dictionary(context));
    }

    private void answers(Context context) {
        Optional<Shelved> survey = surveys.shelved(context.pathParam("slug")).filter(surveys::isBrought);
        if (survey.isEmpty()) {
            missing(context);
            return;
        }
        UploadedFile answers =
                uploaded(context, "file").orElseThrow(() -> new BadInput("expected a file of answers, found none"));
        to(context, shelf.answers(survey.get(), answers.filename(), bytes(answers), dictionary(context)));
    }

    private void file(Context context, BiConsumer<Context, String> page) {
        surveys.shelved(context.pathParam("slug"))
                .filter(surveys::isBrought)
                .map(files::page)
                .ifPresentOrElse(html -> page.accept(context, html), () -> missing(context));
    }

    private void understand(Context context) {
        surveys.shelved(context.pathParam("slug"))
                .filter(surveys::isBrought)
                .map(survey -> files.decide(survey, context.formParamMap()))
                .ifPresentOrElse(address -> to(context, address), () -> missing(context));
    }

    private String accept(Context context, Opened survey) {
        return findings.accept(
                survey,
                wantedForm(context, "scale"),
                wantedForm(context, "title"),
                wantedForm(context, "direction"),
                given(context.formParam("construct")).map(List::of).orElse(List.of()));
    }

    private void show(Context context, BiConsumer<Context, String> page, Function<Opened, String> making) {
        open(context).map(making).ifPresentOrElse(html -> page.accept(context, html), () -> missing(context));
    }

    /// Something that changes the workspace, and the address that shows it.
    private void change(Context context, Function<Opened, String> changing) {
        open(context).map(changing).ifPresentOrElse(address -> to(context, address), () -> missing(context));
    }

    private Optional<Opened> open(Context context) {
        return surveys.open(context.pathParam("slug"));
    }

    private static String wantedForm(Context context, String field) {
        return given(context.formParam(field))
                .orElseThrow(() -> new BadInput("field “%s”: expected a value, found nothing".formatted(field)));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<UploadedFile> uploaded(Context context, String field) {
        return Optional.ofNullable(context.uploadedFile(field)).filter(file -> file.size() > 0);
    }

    private static String dictionary(Context context) {
        return uploaded(context, "dictionary")
                .map(file -> words(file.filename(), bytes(file)))
                .orElse("");
    }

    private static String words(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new BadInput("%s: expected a data dictionary as CSV, found no text".formatted(name));
        }
        return text;
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static void to(Context context, String address) {
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private static void missing(Context context) {
        context.status(HttpStatus.NOT_FOUND);
    }
}

package pedicle.app.web.measure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.app.export.NamedFile;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.Way;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.survey.SurveyFrame;
import pedicle.app.workspace.Workspace;
import pedicle.measure.store.StoredRun;

/// Every address under the measure: the effect, the months, the clinicians, one clinician, the groups, the people
/// behind a
/// point for those who may see them, and each chart as a file.
public final class MeasureRoutes {

    public static final String BELONGS = "Rates from a FHIR bulk export, before and after.";

    private static final Way MEASURE = new Way("Measure", "/measure");
    private static final Way CLINICIANS = new Way("By clinician", CliniciansPage.ADDRESS);

    private final SurveyFrame.Press press;
    private final Supplier<Optional<StoredRun>> run;
    private final Supplier<Optional<String>> thread;
    private final BiConsumer<Shell, Context> empty;
    private final PeopleRoutes people;
    private final Listings listings = new Listings();
    private final Likely likely = new Likely();
    private final Weighings weighings;

    /// `thread` leads to where the thread of the result begins, where there is one; `empty` answers with a part's page
    /// that has nothing in it yet; `right` says who may see people one by one.
    public MeasureRoutes(
            SurveyFrame.Press press,
            Supplier<Optional<StoredRun>> run,
            Supplier<Optional<String>> thread,
            BiConsumer<Shell, Context> empty,
            Workspace workspace,
            ListRight right) {
        this.people = new PeopleRoutes(press, run, workspace, right);
        this.weighings = new Weighings(workspace);
        this.press = press;
        this.run = run;
        this.thread = thread;
        this.empty = empty;
    }

    /// The pages of the measure, for the tabs on each of them.
    public static List<Way> tabs() {
        return List.of(
                new Way("In short", InShortPage.ADDRESS),
                new Way("The effect", EffectPage.ADDRESS),
                new Way("By month", MonthsPage.ADDRESS),
                CLINICIANS,
                new Way("By group", GroupsPage.ADDRESS));
    }

    /// Works out in advance what would keep the first reader waiting.
    public void begin() {
        run.get().ifPresent(found -> {
            likely.of(listings.of(found).shownUnits());
            weighings.of(found);
        });
    }

    public void add(RoutesConfig routes, BiConsumer<Context, String> page) {
        people.add(routes, page);
        routes.get(InShortPage.ADDRESS, context -> inShort(context, page));
        routes.get("/measure/clinicians/<id>", context -> clinician(context, page));
        routes.get("/measure/{page}", context -> {
            String[] parts = context.pathParam("page").split("\\.", 2);
            if (!List.of("effect", "months", "clinicians", "groups").contains(parts[0])) {
                context.status(HttpStatus.NOT_FOUND);
            } else if (parts.length == 2) {
                file(context, parts[0], parts[1]);
            } else if (parts[0].equals("effect")) {
                effect(context, page);
            } else if (parts[0].equals("months")) {
                months(context, page);
            } else if (parts[0].equals("groups")) {
                groups(context, page);
            } else {
                clinicians(context, page);
            }
        });
    }

    private void inShort(Context context, BiConsumer<Context, String> page) {
        Shell shell = press.shell(
                "Measure", "Whether care changed, from the records: too much imaging, and too little.", Place.MEASURE);
        show(
                context,
                page,
                shell,
                "measure/short.jte",
                run -> inShort(context, run).parameters());
    }

    private InShortPage inShort(Context context, StoredRun found) {
        ListRight.Standing standing = standing(context, found);
        return new InShortPage(found, thread.get(), standing, listings.of(found, standing));
    }

    private void effect(Context context, BiConsumer<Context, String> page) {
        Shell shell = press.shell(
                "The effect",
                "How many images the change avoided, how sure that is, and whether more was missed.",
                Place.MEASURE,
                MEASURE);
        show(
                context,
                page,
                shell,
                "measure/effect.jte",
                run -> effect(context, run, standing(context, run)).parameters());
    }

    private EffectPage effect(Context context, StoredRun found, ListRight.Standing standing) {
        return new EffectPage(found, weighings.of(found), asked(context), standing);
    }

    private void months(Context context, BiConsumer<Context, String> page) {
        Shell shell = press.shell(
                "By month",
                "Whether a month stands out from chance, before the change and after it.",
                Place.MEASURE,
                MEASURE);
        show(
                context,
                page,
                shell,
                "measure/months.jte",
                run -> new MonthsPage(run, asked(context), standing(context, run)).parameters());
    }

    private void groups(Context context, BiConsumer<Context, String> page) {
        Shell shell = press.shell(
                "By group",
                "Whether too much and too little imaging fall on some people more than on others.",
                Place.MEASURE,
                MEASURE);
        show(
                context,
                page,
                shell,
                "measure/groups.jte",
                run -> groups(context, run, true).parameters());
    }

    private void clinicians(Context context, BiConsumer<Context, String> page) {
        Shell shell = press.shell(
                "By clinician",
                "Who differs by more than chance, what each share is likely to be, and whether a few order most.",
                Place.MEASURE,
                MEASURE);
        show(
                context,
                page,
                shell,
                "measure/clinicians.jte",
                run -> clinicians(context, run, true).parameters());
    }

    private GroupsPage groups(Context context, StoredRun run, boolean linked) {
        ListRight.Standing standing = standing(context, run);
        return new GroupsPage(run, standing, listings.of(run, standing), linked);
    }

    private CliniciansPage clinicians(Context context, StoredRun run, boolean linked) {
        ListRight.Standing standing = standing(context, run);
        return new CliniciansPage(run, standing, listings.of(run, standing), likely, asked(context), linked);
    }

    private void clinician(Context context, BiConsumer<Context, String> page) {
        String id = context.pathParam("id");
        Shell shell = press.shell(
                id,
                "One clinician's figures and months, and where the funnel has them.",
                Place.MEASURE,
                MEASURE,
                CLINICIANS);
        withRun(context, shell, run -> {
            ListRight.Standing standing = standing(context, run);
            CliniciansPage all = clinicians(context, run, true);
            all.entry(id)
                    .ifPresentOrElse(
                            entry -> page.accept(
                                    context,
                                    press.render(
                                            "measure/clinician.jte",
                                            with(
                                                    shell,
                                                    new ClinicianPage(run, standing, entry, all, asked(context))
                                                            .parameters()))),
                            () -> context.status(HttpStatus.NOT_FOUND));
        });
    }

    private void file(Context context, String page, String ending) {
        Map<String, String> asked = asked(context);
        List<Chart> charts =
                run.get().map(found -> charts(context, page, found)).orElse(List.of());
        charts.stream()
                .filter(chart -> chart.id().equals(asked.getOrDefault("figure", "")))
                .findFirst()
                .flatMap(chart -> ChartFile.of(chart, ending, press))
                .ifPresentOrElse(file -> send(context, file), () -> context.status(HttpStatus.NOT_FOUND));
    }

    private List<Chart> charts(Context context, String page, StoredRun found) {
        Map<String, String> asked = asked(context);
        return switch (page) {
            case "effect" -> effect(context, found, ListRight.Standing.OFF).charts();
            // The series had their files here before the effect had a page.
            case "months" ->
                Stream.of(
                                new MonthsPage(found, asked, ListRight.Standing.OFF).charts(),
                                effect(context, found, ListRight.Standing.OFF).charts())
                        .flatMap(List::stream)
                        .toList();
            case "groups" -> groups(context, found, false).charts();
            default -> clinicians(context, found, false).charts(asked.getOrDefault("clinician", ""));
        };
    }

    private static void send(Context context, NamedFile file) {
        context.contentType(file.type())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .result(file.content());
    }

    private interface Showing {
        void of(StoredRun run);
    }

    private void show(
            Context context,
            BiConsumer<Context, String> page,
            Shell shell,
            String template,
            Function<StoredRun, Map<String, Object>> parameters) {
        withRun(
                context,
                shell,
                found -> page.accept(context, press.render(template, with(shell, parameters.apply(found)))));
    }

    private void withRun(Context context, Shell shell, Showing showing) {
        run.get().ifPresentOrElse(showing::of, () -> empty.accept(shell, context));
    }

    /// Small counts stay in no browser's store.
    private ListRight.Standing standing(Context context, StoredRun run) {
        ListRight.Standing standing = people.standing(context, run);
        if (standing.entitled()) {
            context.header("Cache-Control", "no-store");
        }
        return standing;
    }

    private static Map<String, Object> with(Shell shell, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("shell", shell);
        all.put("tabs", tabs());
        return all;
    }

    static Map<String, String> asked(Context context) {
        return context.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }
}

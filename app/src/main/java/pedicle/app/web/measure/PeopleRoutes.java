package pedicle.app.web.measure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.Trouble;
import pedicle.app.web.page.Way;
import pedicle.app.web.survey.SurveyFrame;
import pedicle.app.workspace.Workspace;
import pedicle.measure.indicator.Definition;
import pedicle.measure.person.Episode;
import pedicle.measure.person.Person;
import pedicle.measure.store.Behind;
import pedicle.measure.store.PeopleStore;
import pedicle.measure.store.StoredRun;

/// The addresses under which people stand one by one, and the door with the key. Whoever has no right gets
/// a page that says so, and not even whether such a person is there.
final class PeopleRoutes {

    private static final Way MEASURE = new Way("Measure", "/measure");

    private final SurveyFrame.Press press;
    private final Supplier<Optional<StoredRun>> run;
    private final Workspace workspace;
    private final ListRight right;

    PeopleRoutes(SurveyFrame.Press press, Supplier<Optional<StoredRun>> run, Workspace workspace, ListRight right) {
        this.press = press;
        this.run = run;
        this.workspace = workspace;
        this.right = right;
    }

    void add(RoutesConfig routes, BiConsumer<Context, String> page) {
        routes.get(ListRight.DOOR + "{key}", this::open);
        routes.get(PointAddress.ADDRESS, context -> guarded(context, run -> list(context, page, run)));
        routes.get("/measure/patients/<id>", context -> guarded(context, run -> patient(context, page, run)));
    }

    /// What this reader may see of people.
    ListRight.Standing standing(Context context, StoredRun run) {
        return right.standing(context.cookieMap(), workspace.read(handle -> PeopleStore.any(handle, run.id())));
    }

    private void open(Context context) {
        context.header("Cache-Control", "no-store");
        if (right instanceof ListRight.Keyed keyed && keyed.fits(context.pathParam("key"))) {
            Cookie cookie = new Cookie(ListRight.COOKIE, keyed.key());
            cookie.setPath("/measure");
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            context.cookie(cookie);
            context.redirect(GroupsPage.ADDRESS, HttpStatus.SEE_OTHER);
            return;
        }
        refuse(context, right.standing(Map.of(), false));
    }

    private interface Showing {
        void of(StoredRun run);
    }

    private void guarded(Context context, Showing showing) {
        // Nothing of a person stays in a browser's store.
        context.header("Cache-Control", "no-store");
        Optional<StoredRun> found = run.get();
        ListRight.Standing standing =
                found.map(its -> standing(context, its)).orElseGet(() -> right.standing(context.cookieMap(), false));
        switch (standing) {
            case OFF, LOCKED, UNKEPT -> refuse(context, standing);
            case OPEN -> found.ifPresent(showing::of);
        }
    }

    private void refuse(Context context, ListRight.Standing standing) {
        Trouble trouble = new Trouble(
                "There is no list to see here",
                "The people behind a number, one by one.",
                "Rates, and the counts behind them, stand on the other pages.",
                standing.words(),
                new Way("Back to the measure", "/measure"));
        Shell shell = press.shell(trouble.happened(), "", Place.MEASURE, MEASURE);
        context.status(HttpStatus.FORBIDDEN)
                .contentType("text/html; charset=utf-8")
                .result(press.render("page/trouble.jte", Map.of("shell", shell, "trouble", trouble)));
    }

    private void list(Context context, BiConsumer<Context, String> page, StoredRun run) {
        Map<String, String> asked = MeasureRoutes.asked(context);
        Behind behind = PointAddress.behind(asked);
        Behind.Part part = PointAddress.part(asked);
        int skipped = PointAddress.skipped(asked);
        Map<Behind.Part, Long> counts = workspace.read(handle -> PeopleStore.counts(handle, run.id(), behind));
        List<Episode> episodes =
                workspace.read(handle -> PeopleStore.behind(handle, run.id(), behind, part, skipped, PeoplePage.MOST));
        Shell shell = press.shell(
                PeoplePage.title(behind, part),
                "The people behind a number, each with the way to their timeline.",
                Place.MEASURE,
                MEASURE,
                PeoplePage.above(behind));
        page.accept(
                context,
                press.render(
                        "measure/people.jte",
                        with(shell, new PeoplePage(run, behind, part, counts, skipped, episodes).parameters())));
    }

    private void patient(Context context, BiConsumer<Context, String> page, StoredRun run) {
        Optional<Person> person =
                workspace.read(handle -> PeopleStore.person(handle, run.id(), context.pathParam("id")));
        Optional<Definition> definition = Definition.all().stream()
                .filter(each -> each.name().equals(run.definition()))
                .findFirst();
        if (person.isEmpty() || definition.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        Shell shell = press.shell(
                person.orElseThrow().patient(),
                "One person’s record around the visit, and why it counted or not.",
                Place.MEASURE,
                MEASURE);
        page.accept(
                context,
                press.render(
                        "measure/patient.jte",
                        with(
                                shell,
                                new PatientPage(run, definition.orElseThrow(), person.orElseThrow()).parameters())));
    }

    private static Map<String, Object> with(Shell shell, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("shell", shell);
        all.put("tabs", MeasureRoutes.tabs());
        return all;
    }
}

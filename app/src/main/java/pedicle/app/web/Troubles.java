package pedicle.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.Trouble;
import pedicle.app.web.page.Way;
import pedicle.catalog.BadInput;

/// What a reader is told when something did not work: one page, made without a look at the loop, which may be what
/// is in trouble.
final class Troubles {

    private final Pages pages;

    Troubles(Pages pages) {
        this.pages = pages;
    }

    void badInput(BadInput bad, Context context) {
        say(
                context,
                HttpStatus.BAD_REQUEST,
                new Trouble(
                        "This can't be used",
                        String.valueOf(bad.getMessage()),
                        "Nothing was changed.",
                        "Mend what the sentence names and try again.",
                        wayBack(context)));
    }

    /// A body that is no form, such as one with a boundary that its head does not name.
    void unreadable(Context context) {
        // What was not read of it would be taken for the next request.
        context.header("Connection", "close");
        badInput(
                new BadInput(
                        "What was sent: expected a form as a page of Pedicle sends it, found one that can't be read"),
                context);
    }

    /// The cause goes to the terminal for those who mend it, without what was asked: that may hold a person's
    /// words.
    void fault(Exception thrown, Context context) {
        thrown.printStackTrace(System.err);
        if (CdsHooks.isAt(context.path())) {
            CdsHooks.fault(context);
            return;
        }
        say(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Trouble(
                        "A fault of ours",
                        "The page " + context.path(),
                        "The workspace: every write is kept whole or not at all.",
                        "Try again; if it comes back, report what the terminal says.",
                        wayBack(context)));
    }

    void nowhere(Context context) {
        if (CdsHooks.isAt(context.path())) {
            CdsHooks.nowhere(context);
            return;
        }
        Way way = wayBack(context);
        say(
                context,
                HttpStatus.NOT_FOUND,
                new Trouble(
                        "There is no such page",
                        "The address " + context.path(),
                        "Everything.",
                        isAtSurveys(context)
                                ? "Look for it under Find (Ctrl K), or among the surveys."
                                : "Look for it under Find (Ctrl K), or begin at the overview.",
                        way));
    }

    /// The page for a body that is refused before it is read.
    String refused(Context context, BodyLimit.Refusal refusal) {
        return html(
                context,
                new Trouble(
                        refusal.happened(), refusal.what(), "Nothing was changed.", refusal.todo(), wayBack(context)));
    }

    private void say(Context context, HttpStatus status, Trouble trouble) {
        context.status(status).contentType(Server.HTML).result(html(context, trouble));
    }

    private String html(Context context, Trouble trouble) {
        Shell shell = new Shell(trouble.happened(), "", Place.of(context.path()), List.of(), false);
        return pages.render("page/trouble.jte", Map.of("shell", shell, "trouble", trouble));
    }

    private static Way wayBack(Context context) {
        if (isAtSurveys(context)) {
            return new Way("Back to the surveys", "/study/survey");
        }
        Place place = Place.of(context.path());
        return switch (place) {
            case OVERVIEW, FIND -> new Way("Back to the overview", "/");
            case STUDY, DESIGN, CARE, MEASURE, CATALOG, WORKSPACE ->
                new Way("Back to " + place.label(), place.address());
        };
    }

    private static boolean isAtSurveys(Context context) {
        return context.path().equals("/study/survey") || context.path().startsWith("/study/survey/");
    }
}

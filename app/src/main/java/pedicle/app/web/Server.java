package pedicle.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import pedicle.app.network.Loading;
import pedicle.app.network.Loop;
import pedicle.app.network.NetworkFolder;
import pedicle.app.web.measure.ListRight;
import pedicle.app.web.measure.MeasureRoutes;
import pedicle.app.web.page.OrderForm;
import pedicle.app.web.page.Way;
import pedicle.app.web.survey.SurveyRoutes;
import pedicle.app.workspace.Workspace;
import pedicle.care.client.Trust;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Term;

/// Serves the workspace on the loopback. Every address stands in [#routes].
public final class Server implements AutoCloseable {

    /// The network that a click on “Load the example network” brings; it is only found when somebody clicks.
    public interface ExampleNetwork {
        NetworkFolder open();
    }

    private static final String LOOPBACK = "127.0.0.1";

    /// How long a request may wait for what of the record it did not bring: a card comes in half a second or not at
    /// all (CDS Hooks 2.0 asks for answers in about 500 ms).
    private static final Duration FETCHING_TAKES = Duration.ofMillis(300);

    /// What is done beforehand begins so long after a start, which two cores would otherwise hold up by as much again.
    private static final long BEFOREHAND_AFTER_MILLIS = 300;

    static final String HTML = "text/html; charset=utf-8";

    private final Workspace workspace;
    private final Reference reference;
    private final ExampleNetwork example;
    private final Clock clock;
    private final ListRight lists;
    private final LoopNow now;
    private final Pages pages;
    private final Troubles troubles;
    private final CatalogPages catalog;
    private final OverviewPage overview;
    private final SurveyRoutes surveys;
    private final StudyPages study;
    private final FindingPage findings;
    private final DesignPages design;
    private final CarePages care;
    private final HandoutPages handouts;
    private final PlanPages plans;
    private final MeasureRoutes measured;
    private final WorkspacePage about;
    private final FindPage find;
    private final CdsHooks hooks;
    private final TryPage trying;
    private final StaticFiles files = new StaticFiles();
    private final Javalin javalin;

    private volatile boolean closed;

    /// A second click waits for the first and finds the work done.
    private final Lock loading = new ReentrantLock();

    private Server(
            Workspace workspace,
            Reference reference,
            ExampleNetwork example,
            int port,
            Clock clock,
            Optional<Trust> trust,
            ListRight lists) {
        this.workspace = workspace;
        this.lists = lists;
        this.reference = reference;
        this.example = example;
        this.clock = clock;
        Templates templates = new Templates();
        this.now = new LoopNow(workspace, reference);
        this.pages = new Pages(templates, now, new LoneRun(workspace));
        this.troubles = new Troubles(pages);
        UnaryOperator<String> nameOf = id -> reference.term(id).map(Term::name).orElse(id);
        this.catalog = new CatalogPages(reference, templates, pages::synthetic);
        this.overview = new OverviewPage(pages, nameOf);
        this.surveys = new SurveyRoutes(pages, workspace, reference, nameOf, this::findingOn, clock);
        this.study = new StudyPages(pages, overview, surveys.findings());
        this.findings = new FindingPage(pages, workspace, reference, nameOf, surveys.findings());
        this.design = new DesignPages(pages, reference, nameOf, surveys.findings());
        this.care = new CarePages(pages, reference);
        PaperPages papers = new PaperPages(templates);
        this.handouts = new HandoutPages(pages, papers, reference);
        this.plans = new PlanPages(pages, papers, reference);
        this.measured = new MeasureRoutes(
                pages,
                pages::run,
                () -> pages.loop().flatMap(Loop::overUse).map(result -> "/thread/" + result.id()),
                (shell, context) -> page(context, pages.empty(shell, MeasureRoutes.BELONGS)),
                workspace,
                lists);
        this.about = new WorkspacePage(pages, workspace);
        this.find = new FindPage(pages, catalog, surveys.hits());
        this.hooks = new CdsHooks(workspace, reference, trust, FETCHING_TAKES, clock, now::forget);
        this.trying = new TryPage(pages, reference, workspace, hooks.trial());
        this.javalin = Javalin.create(config -> configure(config, port));
    }

    public static Server start(
            Workspace workspace, Reference reference, ExampleNetwork example, int port, Clock clock) {
        return start(workspace, reference, example, port, clock, Optional.empty());
    }

    /// With `trust`, whoever calls the CDS Hooks services must say with a token who they are.
    public static Server start(
            Workspace workspace,
            Reference reference,
            ExampleNetwork example,
            int port,
            Clock clock,
            Optional<Trust> trust) {
        return start(workspace, reference, example, port, clock, trust, new ListRight.Off());
    }

    /// `lists` says who may see the people in the records one by one.
    public static Server start(
            Workspace workspace,
            Reference reference,
            ExampleNetwork example,
            int port,
            Clock clock,
            Optional<Trust> trust,
            ListRight lists) {
        Server server = new Server(workspace, reference, example, port, clock, trust, lists);
        try {
            server.javalin.start();
            CompletableFuture.delayedExecutor(BEFOREHAND_AFTER_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(server::begin);
        } catch (JavalinBindException taken) {
            throw inUse(port, taken);
        }
        return server;
    }

    /// What the first pages and the first order would wait for. Whoever comes before it begins it.
    private void begin() {
        if (!closed) {
            now.begin(measured::begin);
            hooks.begin();
        }
    }

    /// A complaint about a port that is taken, for those who have work to do before the server starts.
    public static void refuseTakenPort(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Let go of at once: the server takes it when the work is done.
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw inUse(port, taken);
        }
    }

    private static BadInput inUse(int port, Exception taken) {
        return new BadInput("port %d is in use by another program; choose one with --port".formatted(port), taken);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        closed = true;
        javalin.stop();
        hooks.close();
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = LOOPBACK;
        config.jetty.port = port;
        config.http.maxRequestSize = BodyLimit.MOST_BYTES;
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.before(new FrontDoor(troubles)::pass);
        routes.get("/", context -> page(context, overview.render()));
        routes.get("/study", context -> page(context, study.index()));
        surveys.add(routes, this::page);
        routes.get("/study/interviews", context -> page(context, study.interviews()));
        routes.get("/study/interviews/code/{code}", context -> page(context, study.code(context.pathParam("code"))));
        routes.get(
                "/study/interviews/{document}",
                context -> page(context, study.transcript(context.pathParam("document"))));
        routes.get("/study/finding/{slug}", context -> page(context, findings.finding(context.pathParam("slug"))));
        routes.get("/thread/{id}", context -> page(context, findings.thread(context.pathParam("id"))));
        routes.get("/design", context -> page(context, design.index()));
        routes.get("/design/component/{slug}", context -> page(context, design.component(context.pathParam("slug"))));
        routes.get("/care", context -> page(context, care.index()));
        routes.get("/care/responses", context -> page(context, care.responses()));
        routes.get("/care/order", this::tryOrder);
        routes.post(
                "/care/order",
                context -> page(context, trying.answer(OrderForm.of(context.formParamMap()), origin(context))));
        routes.get("/care/order/{name}", context -> page(context, care.order(context.pathParam("name"))));
        handouts.add(routes, this::page);
        plans.add(routes, this::page);
        measured.add(routes, this::page);
        routes.get("/catalog", context -> page(context, catalog.index(query(context))));
        routes.get("/catalog/sources", context -> page(context, catalog.sources()));
        routes.get("/catalog/term/<id>", context -> page(context, catalog.term(context.pathParam("id"))));
        routes.get("/catalog/figures/{topic}", context -> page(context, catalog.figures(context.pathParam("topic"))));
        routes.get("/catalog/rules/{set}", context -> page(context, catalog.rules(context.pathParam("set"))));
        routes.get("/catalog/codes/{set}", context -> page(context, catalog.codes(context.pathParam("set"))));
        routes.get(
                "/catalog/{collection}", context -> page(context, catalog.collection(context.pathParam("collection"))));
        routes.get("/workspace", context -> page(context, about.render()));
        routes.get(
                "/find",
                context -> page(context, find.render(query(context), "hits".equals(context.queryParam("part")))));
        routes.get("/health", context -> context.contentType("text/plain").result("ok"));
        routes.get("/report.html", this::report);
        routes.get("/static/{name}", this::file);
        routes.post("/example", this::loadExample);
        hooks.routes(routes);
        routes.exception(BadInput.class, troubles::badInput);
        routes.exception(ServletException.class, (_, context) -> troubles.unreadable(context));
        routes.exception(UnsupportedCharsetException.class, (_, context) -> troubles.unreadable(context));
        routes.exception(IllegalCharsetNameException.class, (_, context) -> troubles.unreadable(context));
        routes.exception(Exception.class, troubles::fault);
        routes.error(404, troubles::nowhere);
    }

    private Optional<Way> findingOn(String theme) {
        return pages.loop()
                .flatMap(loop -> loop.finding(theme))
                .map(finding -> new Way(finding.title(), "/study/finding/" + finding.slug()));
    }

    private void tryOrder(Context context) {
        Optional<String> sample = Optional.ofNullable(context.queryParam("sample"));
        if (sample.isEmpty()) {
            page(context, trying.blank());
            return;
        }
        trying.sample(sample.get(), origin(context))
                .ifPresentOrElse(answer -> page(context, answer), () -> context.status(HttpStatus.NOT_FOUND));
    }

    private void page(Context context, TryPage.Answer answer) {
        page(context.status(answer.status()), answer.html());
    }

    private static String origin(Context context) {
        return "http://" + context.host();
    }

    private static String query(Context context) {
        return Optional.ofNullable(context.queryParam("q")).orElse("").strip();
    }

    private void page(Context context, String html) {
        context.contentType(HTML).result(html);
    }

    private void page(Context context, Optional<String> html) {
        html.ifPresentOrElse(found -> page(context, found), () -> context.status(HttpStatus.NOT_FOUND));
    }

    /// People are kept one by one only where somebody may see them so.
    public static Loading.Keeping keeping(ListRight lists) {
        return switch (lists) {
            case ListRight.Off _ -> Loading.Keeping.COUNTS;
            case ListRight.Keyed _ -> Loading.Keeping.PEOPLE;
        };
    }

    private void report(Context context) {
        context.header("Content-Security-Policy", FrontDoor.POLICY + "; style-src " + Report.styleSource());
        page(context, pages.loop().map(loop -> Report.render(loop, reference)));
    }

    private void file(Context context) {
        files.find(context.pathParam("name"))
                .ifPresentOrElse(
                        file -> context.contentType(file.type())
                                .header("Cache-Control", "no-cache")
                                .result(file.open()),
                        () -> context.status(HttpStatus.NOT_FOUND));
    }

    private void loadExample(Context context) {
        loading.lock();
        try {
            if (Loading.isEmpty(workspace)) {
                Loading.load(example.open(), workspace, reference, clock.instant(), keeping(lists));
                now.forget();
                hooks.forget();
            }
        } finally {
            loading.unlock();
        }
        context.redirect("/", HttpStatus.SEE_OTHER);
    }
}

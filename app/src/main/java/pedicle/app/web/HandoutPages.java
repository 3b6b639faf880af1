package pedicle.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.FormView.One;
import pedicle.app.web.page.FormView.Option;
import pedicle.app.web.page.FormView.Whole;
import pedicle.app.web.page.Letterhead;
import pedicle.app.web.page.Paper;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Way;
import pedicle.care.page.Handout;
import pedicle.care.page.HandoutDesk;
import pedicle.care.page.Language;
import pedicle.care.page.Recipient;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;

/// The patient's handout: a page to choose it on, and the handout itself, as HTML and as PDF.
final class HandoutPages {

    /// A page of one file carries its style and its letters; it asks for nothing, and only our pages may frame it.
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:;"
            + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 120;

    private final Pages pages;
    private final PaperPages papers;
    private final HandoutDesk desk;

    HandoutPages(Pages pages, PaperPages papers, Reference reference) {
        this.pages = pages;
        this.papers = papers;
        this.desk = new HandoutDesk(reference);
    }

    void add(RoutesConfig routes, BiConsumer<Context, String> page) {
        routes.get("/care/handout", context -> page.accept(context, choice(Wanted.of(context))));
        routes.get("/handout/{name}", context -> sheet(context, page));
    }

    /// What the address asks for; nothing in it names anybody.
    private record Wanted(Language language, Paper paper, OptionalInt age) {

        static Wanted of(Context context) {
            return new Wanted(
                    languageOf(context.queryParam("lang")).orElse(Language.EN),
                    paperOf(context.queryParam("paper")),
                    ageOf(context.queryParam("age")));
        }

        Wanted in(Language other) {
            return new Wanted(other, paper, age);
        }

        Recipient recipient() {
            return age.isPresent() ? Recipient.aged(age.getAsInt()) : Recipient.anyone();
        }

        String address(String ending) {
            return "/handout/%s%s?paper=%s%s"
                    .formatted(language.code(), ending, paper.code(), age.isPresent() ? "&age=" + age.getAsInt() : "");
        }
    }

    private String choice(Wanted wanted) {
        FormView form = new FormView(
                "/care/handout",
                "Show it",
                List.of(
                        new One(
                                "lang",
                                "Language",
                                "",
                                List.of(
                                        new Option("en", "English", wanted.language() == Language.EN),
                                        new Option("fr", "Français", wanted.language() == Language.FR))),
                        new One(
                                "paper",
                                "Paper",
                                "",
                                Stream.of(Paper.values())
                                        .map(paper -> new Option(paper.code(), paper.label(), paper == wanted.paper()))
                                        .toList()),
                        new Whole(
                                "age",
                                "Age, if the numbers shall fit it",
                                "",
                                wanted.age().isPresent()
                                        ? Integer.toString(wanted.age().getAsInt())
                                        : "",
                                YOUNGEST,
                                OLDEST)));
        return pages.render(
                "page/handout.jte",
                Map.of(
                        "shell",
                        pages.shell(
                                "Patient handout",
                                "One page in plain words for an adult with new back pain for whom nothing calls for"
                                        + " an image.",
                                Place.CARE,
                                new Way("Care", "/care")),
                        "form",
                        form,
                        "sheet",
                        wanted.address(""),
                        "pdf",
                        wanted.address(".pdf")));
    }

    /// `en`, `fr`, `en.pdf` or `fr.pdf`.
    private void sheet(Context context, BiConsumer<Context, String> page) {
        String name = context.pathParam("name");
        boolean pdf = name.endsWith(".pdf");
        Optional<Language> language = languageOf(pdf ? name.substring(0, name.length() - 4) : name);
        if (language.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        Wanted wanted = Wanted.of(context).in(language.get());
        Handout handout = desk.make(wanted.language(), wanted.recipient());
        if (pdf) {
            context.contentType("application/pdf")
                    .header("Content-Disposition", "inline; filename=\"handout-" + name + "\"")
                    .result(papers.pdf(handout, Letterhead.blank(), wanted.paper()));
        } else {
            context.header("Content-Security-Policy", POLICY);
            page.accept(context, papers.html(handout, Letterhead.blank(), wanted.paper()));
        }
    }

    private static Optional<Language> languageOf(@Nullable String word) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(word))
                .findFirst();
    }

    private static Paper paperOf(@Nullable String word) {
        if (word == null) {
            return Paper.A4;
        }
        return Arrays.stream(Paper.values())
                .filter(paper -> paper.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("paper: expected a4 or letter, found “" + word + "”"));
    }

    private static OptionalInt ageOf(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return OptionalInt.empty();
        }
        if (word.strip().matches("\\d{1,3}")) {
            int years = Integer.parseInt(word.strip());
            if (years >= YOUNGEST && years <= OLDEST) {
                return OptionalInt.of(years);
            }
        }
        throw new BadInput("age: expected a whole number from %d to %d, found “%s”".formatted(YOUNGEST, OLDEST, word));
    }
}

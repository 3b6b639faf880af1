package pedicle.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import pedicle.app.export.PdfFile;
import pedicle.app.web.page.Letterhead;
import pedicle.app.web.page.Paper;
import pedicle.care.page.Handout;
import pedicle.care.plan.Plan;
import pedicle.care.plan.Prompts;

/// Pages to take home: one sheet of paper each, as a file of HTML that stands by itself or as a PDF.
public final class PaperPages {

    private static final String STYLE_SHEET = "/pedicle/app/web/paper.css";

    private final Templates templates;

    public PaperPages(Templates templates) {
        this.templates = templates;
    }

    /// Read when the first page is printed: a start does not wait for letters.
    private static final class Letters {
        private static final String FACES = PdfFile.fontFaces();
    }

    private static final class Style {
        private static final String CSS = css();
    }

    public String html(Handout handout, Letterhead head, Paper paper) {
        return page(handout, head, paper, Letters.FACES);
    }

    /// The PDF brings its letters in its own way.
    public byte[] pdf(Handout handout, Letterhead head, Paper paper) {
        return PdfFile.of(page(handout, head, paper, ""));
    }

    /// A plan, the words around it, and the handout whose emergency signs stand under it.
    public record PlanPage(Plan plan, Prompts prompts, Handout handout) {}

    public String html(PlanPage plan, Paper paper) {
        return page(plan, paper, Letters.FACES);
    }

    public byte[] pdf(PlanPage plan, Paper paper) {
        return PdfFile.of(page(plan, paper, ""));
    }

    private String page(PlanPage plan, Paper paper, String letters) {
        return templates.render(
                "paper/plan.jte", Map.of("page", plan, "paper", paper, "css", Style.CSS, "fonts", letters));
    }

    private String page(Handout handout, Letterhead head, Paper paper, String letters) {
        return templates.render(
                "paper/handout.jte",
                Map.of("handout", handout, "head", head, "paper", paper, "css", Style.CSS, "fonts", letters));
    }

    private static String css() {
        try (InputStream in = PaperPages.class.getResourceAsStream(STYLE_SHEET)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + STYLE_SHEET);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

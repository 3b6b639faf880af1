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

/// Pages to take home: one sheet of paper each, as a file of HTML that stands by itself or as a PDF.
public final class PaperPages {

    private static final String STYLE_SHEET = "/pedicle/app/web/paper.css";

    private final Templates templates;
    private final String css;
    private final String fonts;

    public PaperPages(Templates templates) {
        this.templates = templates;
        this.css = css();
        this.fonts = PdfFile.fontFaces();
    }

    public String html(Handout handout, Letterhead head, Paper paper) {
        return page(handout, head, paper, fonts);
    }

    /// The PDF brings its letters in its own way.
    public byte[] pdf(Handout handout, Letterhead head, Paper paper) {
        return PdfFile.of(page(handout, head, paper, ""));
    }

    private String page(Handout handout, Letterhead head, Paper paper, String letters) {
        return templates.render(
                "paper/handout.jte",
                Map.of("handout", handout, "head", head, "paper", paper, "css", css, "fonts", letters));
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

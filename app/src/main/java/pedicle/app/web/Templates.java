package pedicle.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Fills the templates, which were compiled when the project was built.
public final class Templates {

    /// As in app/pom.xml, where the templates become classes.
    private static final String PACKAGE = "pedicle.app.page.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /// The page of a template with one parameter, for instance `catalog/term.jte`.
    public String render(String template, Object model) {
        StringOutput page = new StringOutput();
        engine.render(template, model, page);
        return page.toString();
    }

    /// The page of a template with several parameters, by their names.
    public String render(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        engine.render(template, parameters, page);
        return page.toString();
    }
}

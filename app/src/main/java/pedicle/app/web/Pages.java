package pedicle.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.network.Loop;
import pedicle.app.web.page.Emptiness;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.Way;
import pedicle.app.web.survey.SurveyFrame;
import pedicle.measure.store.StoredRun;

/// What the pages of all parts need: the loop as it is now, and the templates.
final class Pages implements SurveyFrame.Press {

    private final Templates templates;
    private final LoopNow now;
    private final LoneRun alone;

    Pages(Templates templates, LoopNow now, LoneRun alone) {
        this.templates = templates;
        this.now = now;
        this.alone = alone;
    }

    Optional<Loop> loop() {
        return now.loop();
    }

    /// The measure of the loop, or the one that is kept without any.
    Optional<StoredRun> run() {
        return loop().map(Loop::run).or(alone::newest);
    }

    boolean synthetic() {
        return loop().map(Loop::synthetic)
                .or(() -> run().map(StoredRun::synthetic))
                .orElse(false);
    }

    @Override
    public Shell shell(String title, String sentence, Place place, Way... above) {
        return new Shell(title, sentence, place, List.of(above), synthetic());
    }

    @Override
    public String render(String template, Map<String, Object> parameters) {
        return templates.render(template, parameters);
    }

    /// The page of a part with nothing in it, which says what belongs there.
    String empty(Shell shell, String belongs) {
        Emptiness emptiness = run().isEmpty()
                ? new Emptiness(
                        belongs,
                        "“pedicle start --network DIR” loads a network's survey, interviews, panel, orders and records."
                                + " To see it full first, load Lakeside, which is invented.",
                        new Way("Load the example network", "/example"),
                        "post")
                : new Emptiness(
                        belongs,
                        "This workspace holds the measure of a network's records, and nothing of this part yet."
                                + " The example network goes into a workspace of its own.",
                        new Way("See the measure", "/measure"),
                        "get");
        return render("page/empty.jte", Map.of("shell", shell, "empty", emptiness));
    }
}

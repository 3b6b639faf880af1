package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.Way;
import pedicle.study.store.SurveyShelf.Shelved;

/// What surrounds every page of one survey: its title and the tabs.
public final class SurveyFrame {

    /// How a page is made of a template and its parameters, and what surrounds it. The server's own.
    public interface Press {

        String render(String template, Map<String, Object> parameters);

        Shell shell(String title, String sentence, Place place, Way... above);
    }

    static final Way STUDY = new Way("Study", "/study");
    static final Way SURVEYS = new Way("Surveys", "/study/survey");

    private final Press press;

    SurveyFrame(Press press) {
        this.press = press;
    }

    static String address(Shelved survey, String page) {
        return "/study/survey/" + survey.slug() + (page.isEmpty() ? "" : "/" + page);
    }

    /// The page `page` of a survey; `above` are further pages between the survey and this one.
    String render(
            Shelved survey,
            boolean brought,
            String page,
            String sentence,
            String template,
            Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("shell", press.shell(survey.name(), sentence, Place.STUDY, STUDY, SURVEYS));
        all.put("tabs", tabs(survey, brought));
        all.put("current", address(survey, page));
        return press.render(template, all);
    }

    private static List<Way> tabs(Shelved survey, boolean brought) {
        List<Way> tabs = new ArrayList<>();
        tabs.add(new Way("In short", address(survey, "")));
        tabs.add(new Way("Variables", address(survey, "variables")));
        for (Ask ask : Ask.values()) {
            tabs.add(new Way(ask.label(), address(survey, ask.word())));
        }
        tabs.add(new Way("Findings", address(survey, "findings")));
        tabs.add(new Way("Saved", address(survey, "analyses")));
        if (brought) {
            tabs.add(new Way("The file", address(survey, "file")));
        }
        return tabs;
    }
}

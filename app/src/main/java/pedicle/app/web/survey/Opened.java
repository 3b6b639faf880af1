package pedicle.app.web.survey;

import pedicle.study.recipe.Ground;
import pedicle.study.store.SurveyShelf.Shelved;
import pedicle.study.survey.Roles;

/// A survey that was read and is ready to be asked. `version` changes whenever its answers, or what was understood
/// of them, do.
record Opened(Shelved shelved, String version, Ground ground, Roles roles) {

    String address() {
        return "/study/survey/" + shelved.slug();
    }

    String address(String page) {
        return address() + "/" + page;
    }
}

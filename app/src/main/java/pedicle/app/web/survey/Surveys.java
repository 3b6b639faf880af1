package pedicle.app.web.survey;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.workspace.Workspace;
import pedicle.study.intake.Intake;
import pedicle.study.intake.Role;
import pedicle.study.intake.Source;
import pedicle.study.intake.Understanding;
import pedicle.study.intake.Upload;
import pedicle.study.intake.Variable;
import pedicle.study.recipe.Ground;
import pedicle.study.store.SurveyFiles;
import pedicle.study.store.SurveyShelf;
import pedicle.study.store.SurveyShelf.Shelved;
import pedicle.study.store.SurveyStore;
import pedicle.study.survey.Roles;
import pedicle.study.survey.Survey;

/// The workspace's surveys, read once for each version of their answers and of what was understood of them.
final class Surveys {

    private static final int KEPT = 4;

    private final Workspace workspace;
    private final List<String> constructs;
    private final Map<String, Opened> opened = new LinkedHashMap<>();

    Surveys(Workspace workspace, List<String> constructs) {
        this.workspace = workspace;
        this.constructs = List.copyOf(constructs);
    }

    List<Shelved> all() {
        return workspace.read(SurveyShelf::all);
    }

    Optional<Shelved> shelved(String slug) {
        return workspace.read(handle -> SurveyShelf.find(handle, slug));
    }

    /// Whether a person brought it, so that answers can be added and the understanding corrected.
    boolean isBrought(Shelved survey) {
        return workspace
                .read(handle -> SurveyShelf.newestSource(handle, survey.id()))
                .isPresent();
    }

    Optional<Opened> open(String slug) {
        return shelved(slug).map(this::open);
    }

    synchronized Opened open(Shelved shelved) {
        String version = version(shelved);
        Opened known = opened.get(shelved.slug());
        if (known != null && known.version().equals(version)) {
            return known;
        }
        Opened read = read(shelved, version);
        opened.remove(shelved.slug());
        while (opened.size() >= KEPT) {
            opened.remove(opened.keySet().iterator().next());
        }
        opened.put(shelved.slug(), read);
        return read;
    }

    String version(Shelved shelved) {
        return workspace.read(handle -> SurveyShelf.version(handle, shelved.id()));
    }

    private Opened read(Shelved shelved, String version) {
        Optional<SurveyFiles> ofNetwork = workspace.read(handle -> SurveyStore.find(handle, shelved.id()));
        if (ofNetwork.isPresent()) {
            Survey survey = ofNetwork.get().survey();
            return new Opened(
                    shelved,
                    version,
                    new Ground(survey, ofNetwork.get().scalesOf().scales()),
                    Roles.usual(survey));
        }
        Source source = source(shelved);
        Understanding understanding = understanding(shelved, source);
        return new Opened(
                shelved,
                version,
                new Ground(
                        source.survey(understanding),
                        source.scales(understanding).scales()),
                new Roles(
                        with(understanding, Role.PRACTICE),
                        with(understanding, Role.GROUP),
                        with(understanding, Role.BEHAVIOUR)));
    }

    /// The newest file of answers of a survey that a person brought.
    Source source(Shelved shelved) {
        SurveyShelf.Source file = workspace
                .read(handle -> SurveyShelf.newestSource(handle, shelved.id()))
                .orElseThrow(() -> new IllegalStateException("a survey without answers: " + shelved.slug()));
        return source(file.name(), file.content(), file.dictionary());
    }

    static Source source(String name, byte[] content, String dictionary) {
        Optional<Upload> words = dictionary.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upload("the dictionary", dictionary.getBytes(StandardCharsets.UTF_8)));
        return Intake.source(new Upload(name, content), words, Optional.empty());
    }

    /// What a person decided, or else what is proposed.
    Understanding understanding(Shelved shelved, Source source) {
        return workspace
                .read(handle -> SurveyShelf.understanding(handle, shelved.id()))
                .map(Understanding::of)
                .orElseGet(() -> source.proposed(constructs));
    }

    Understanding proposed(Source source) {
        return source.proposed(constructs);
    }

    private static Optional<String> with(Understanding understanding, Role role) {
        return understanding.variables().stream()
                .filter(variable -> variable.role() == role)
                .map(Variable::name)
                .findFirst();
    }
}

package pedicle.app.web;

import java.util.List;
import java.util.Map;
import pedicle.app.network.Loop;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.TableView;
import pedicle.app.workspace.Doctor;
import pedicle.app.workspace.Workspace;

/// What the workspace holds, where it lies and whether it is sound.
final class WorkspacePage {

    private final Pages pages;
    private final Workspace workspace;

    WorkspacePage(Pages pages, Workspace workspace) {
        this.pages = pages;
        this.workspace = workspace;
    }

    String render() {
        TableView checks = TableView.of(
                "What the doctor finds",
                List.of(TableView.words("Looked at"), TableView.words("Found"), TableView.words("Sound")),
                Doctor.examine(workspace).stream()
                        .map(check -> List.of(
                                TableView.cell(check.what()),
                                TableView.cell(check.found()),
                                TableView.cell(check.sound() ? "yes" : "no")))
                        .toList());
        return pages.render(
                "page/workspace.jte",
                Map.of(
                        "shell",
                        pages.shell("Workspace", "Where everything is kept, and whether it is sound.", Place.WORKSPACE),
                        "statement",
                        pages.loop().map(Loop::statement).orElse(""),
                        "checks",
                        checks));
    }
}

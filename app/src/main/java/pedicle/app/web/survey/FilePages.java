package pedicle.app.web.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.Direction;
import pedicle.study.intake.ItemSet;
import pedicle.study.intake.Preview;
import pedicle.study.intake.Role;
import pedicle.study.intake.Source;
import pedicle.study.intake.Type;
import pedicle.study.intake.Understanding;
import pedicle.study.store.SurveyShelf;
import pedicle.study.store.SurveyShelf.Shelved;

/// What a file of answers was taken for, and a person's corrections of that.
public final class FilePages {

    private final Surveys surveys;
    private final SurveyFrame frame;
    private final Workspace workspace;
    private final List<String> constructs;
    private final UnaryOperator<String> nameOf;
    private final Clock clock;

    FilePages(
            Surveys surveys,
            SurveyFrame frame,
            Workspace workspace,
            List<String> constructs,
            UnaryOperator<String> nameOf,
            Clock clock) {
        this.surveys = surveys;
        this.frame = frame;
        this.workspace = workspace;
        this.constructs = List.copyOf(constructs);
        this.nameOf = nameOf;
        this.clock = clock;
    }

    /// One column as a row of the form. `missing` are the codes for no answer, parted by commas.
    public record Line(
            int place, Preview.Shown shown, String counts, String missing, List<Type> types, List<Role> roles) {}

    /// An item set as a part of the form; the last one of a page is empty, for a set that nobody proposed.
    public record SetLine(
            int place,
            String slug,
            String title,
            String items,
            String reversed,
            Optional<String> construct,
            Optional<Direction> direction,
            String why) {}

    String page(Shelved survey) {
        Source source = surveys.source(survey);
        Understanding understanding = surveys.understanding(survey, source);
        Preview preview = source.preview(understanding);
        return frame.render(
                survey,
                true,
                "file",
                "What the file was taken for. Correct what is wrong; every analysis then follows.",
                "survey/file.jte",
                Map.of(
                        "format",
                        preview.format(),
                        "remarks",
                        preview.remarks(),
                        "lines",
                        lines(preview),
                        "sets",
                        sets(understanding),
                        "constructs",
                        constructs.stream()
                                .map(id -> new FindingPages.Construct(id, nameOf.apply(id)))
                                .toList(),
                        "first",
                        first(source, preview),
                        "here",
                        SurveyFrame.address(survey, "file"),
                        "answers",
                        SurveyFrame.address(survey, "answers")));
    }

    /// Keeps what a person decided, if the answers bear it; the survey's address is returned.
    String decide(Shelved survey, Map<String, List<String>> form) {
        Source source = surveys.source(survey);
        Understanding decided = new FileForm(form, constructs).decided(surveys.understanding(survey, source));
        source.survey(decided);
        source.scales(decided);
        workspace.write(handle -> SurveyShelf.understand(handle, survey.id(), decided.json(), clock.instant()));
        return SurveyFrame.address(survey, "");
    }

    private static List<Line> lines(Preview preview) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < preview.variables().size(); i++) {
            Preview.Shown shown = preview.variables().get(i);
            lines.add(new Line(
                    i,
                    shown,
                    counts(shown),
                    String.join(
                            ", ",
                            shown.variable().missing().stream()
                                    .map(FileForm::words)
                                    .toList()),
                    List.of(Type.values()),
                    List.of(Role.values())));
        }
        return lines;
    }

    private static String counts(Preview.Shown shown) {
        if (shown.identifying()) {
            return "not shown: it may identify a person";
        }
        String some = String.join(
                "; ",
                shown.counts().stream()
                        .limit(7)
                        .map(count -> (count.label().isEmpty() || count.label().equals(count.text())
                                        ? count.text()
                                        : count.text() + " " + count.label())
                                + " (" + Say.count(count.rows()) + ")")
                        .toList());
        return shown.distinct() > 7 ? some + "; " + Say.count(shown.distinct() - 7) + " more" : some;
    }

    private static List<SetLine> sets(Understanding understanding) {
        List<SetLine> sets = new ArrayList<>();
        for (ItemSet set : understanding.sets()) {
            sets.add(new SetLine(
                    sets.size(),
                    set.slug(),
                    set.title(),
                    ItemNames.write(set.items()),
                    ItemNames.write(
                            set.reversed().stream().map(ItemSet.Reversed::item).toList()),
                    set.construct(),
                    set.direction(),
                    why(set)));
        }
        sets.add(new SetLine(sets.size(), "", "", "", "", Optional.empty(), Optional.empty(), ""));
        return sets;
    }

    private static String why(ItemSet set) {
        String reversed = String.join(
                "; ",
                set.reversed().stream()
                        .map(item -> item.item() + " reversed: " + item.why())
                        .toList());
        return reversed.isEmpty() ? set.why() : set.why() + "; " + reversed;
    }

    private static TableView first(Source source, Preview preview) {
        return TableView.of(
                "The first rows, as they stand in the file",
                source.sheet().columns().stream().map(TableView::words).toList(),
                preview.firstRows().stream()
                        .map(row -> row.stream().map(TableView::cell).toList())
                        .toList());
    }

    /// The words for a type in the form.
    public static String word(Type type) {
        return switch (type) {
            case SCALE -> "answer scale";
            case NUMBER -> "number";
            case CHOICE -> "choice";
            case YES_NO -> "yes or no";
            case WORDS -> "words";
            case DATE -> "date";
            case IDENTIFIER -> "identifier";
        };
    }

    /// The words for a role in the form.
    public static String word(Role role) {
        return switch (role) {
            case PARTICIPANT -> "participant";
            case PRACTICE -> "practice";
            case GROUP -> "group";
            case BEHAVIOUR -> "behaviour";
            case ITEM -> "item";
            case OTHER -> "other";
            case LEFT_OUT -> "left out";
        };
    }
}

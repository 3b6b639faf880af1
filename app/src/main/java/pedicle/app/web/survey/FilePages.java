package pedicle.app.web.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.study.intake.ItemSet;
import pedicle.study.intake.Missing;
import pedicle.study.intake.Preview;
import pedicle.study.intake.Role;
import pedicle.study.intake.Source;
import pedicle.study.intake.Type;
import pedicle.study.intake.Understanding;
import pedicle.study.intake.Variable;
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
        Understanding decided = decided(surveys.understanding(survey, source), new Form(form));
        source.survey(decided);
        source.scales(decided);
        workspace.write(handle -> SurveyShelf.understand(handle, survey.id(), decided.json(), clock.instant()));
        return SurveyFrame.address(survey, "");
    }

    private static Understanding decided(Understanding before, Form form) {
        Understanding decided = before;
        for (int i = 0; i < before.variables().size(); i++) {
            Variable variable = before.variables().get(i);
            String at = "v" + i + "-";
            decided = decided.with(new Variable(
                    variable.name(),
                    form.word(at + "label").orElse(variable.label()),
                    form.choice(at + "type", variable.type()),
                    variable.ordinal(),
                    variable.replies(),
                    missing(variable, form.word(at + "missing").orElse("")),
                    form.choice(at + "role", variable.role()),
                    variable.typeWhy(),
                    variable.roleWhy()));
        }
        List<ItemSet> sets = new ArrayList<>();
        for (int i = 0; form.has("s" + i + "-items"); i++) {
            String at = "s" + i + "-";
            List<String> items = form.names(at + "items");
            if (!items.isEmpty()) {
                sets.add(set(at, items, form));
            }
        }
        return decided.withSets(sets);
    }

    private static ItemSet set(String at, List<String> items, Form form) {
        String title =
                form.word(at + "title").orElseThrow(() -> new BadInput("an item set: expected a title, found nothing"));
        String slug = form.word(at + "slug")
                .orElseGet(() -> title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""));
        return new ItemSet(
                slug,
                title,
                items,
                form.names(at + "reversed").stream()
                        .map(item -> new ItemSet.Reversed(item, "decided by a person"))
                        .toList(),
                form.word(at + "construct"),
                form.word(at + "direction").map(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.empty(),
                "decided by a person",
                "decided by a person");
    }

    /// A code that was there keeps its meaning; a new one means no answer.
    private static List<Missing> missing(Variable variable, String written) {
        List<Missing> codes = new ArrayList<>();
        for (String code : written.split(",")) {
            String text = code.strip();
            if (!text.isEmpty()) {
                codes.add(variable.missing().stream()
                        .filter(known -> words(known).equals(text))
                        .findFirst()
                        .orElseGet(() -> new Missing(text, text, "no answer", true, "decided by a person")));
            }
        }
        return codes;
    }

    private static String words(Missing missing) {
        return missing.from().equals(missing.to()) ? missing.from() : missing.from() + " to " + missing.to();
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
                                    .map(FilePages::words)
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
                    String.join(" ", set.items()),
                    String.join(
                            " ",
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

    /// A form's fields by their names.
    private record Form(Map<String, List<String>> fields) {

        Form {
            fields = new LinkedHashMap<>(fields);
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        Optional<String> word(String name) {
            return fields.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .findFirst();
        }

        List<String> names(String name) {
            return word(name).map(words -> List.of(words.split("[\\s,]+"))).orElse(List.of());
        }

        <E extends Enum<E>> E choice(String name, E otherwise) {
            return word(name)
                    .map(word -> {
                        for (E choice : otherwise.getDeclaringClass().getEnumConstants()) {
                            if (choice.name().equals(word)) {
                                return choice;
                            }
                        }
                        throw new BadInput("field “%s”: expected one of the list, found “%s”".formatted(name, word));
                    })
                    .orElse(otherwise);
        }
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

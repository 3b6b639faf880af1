package pedicle.app.web.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.export.CsvFile;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Way;
import pedicle.catalog.BadInput;
import pedicle.study.recipe.Analysis;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.OutcomeJson;
import pedicle.study.recipe.RScript;
import pedicle.study.recipe.Recipe;
import pedicle.study.recipe.Written;
import pedicle.study.survey.Field;
import pedicle.study.survey.Scale;

/// Asks a survey one question: the form, the long work, what came out, and the same as files.
final class AnalysisPages {

    /// A page that is not ready by then shows how far the work is. Most are ready long before.
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /// A question whose work was stopped: the form shows it as it was asked, and nothing begins.
    private static final String STOPPED = "stopped";

    private static final String NOTHING_RUNS =
            "Stopped; nothing is running. The question above stands as it was asked.";

    private final Surveys surveys;
    private final SurveyFrame frame;
    private final Works<Outcome> works;

    AnalysisPages(Surveys surveys, SurveyFrame frame, Clock clock) {
        this.surveys = surveys;
        this.frame = frame;
        this.works = new Works<>(clock);
    }

    /// The page of a kind of analysis. Without any answer in the address it shows the form, or what most would ask.
    String page(Opened survey, Ask ask, Map<String, List<String>> query) {
        Map<String, List<String>> fields = answered(query);
        if (fields.remove(STOPPED) != null) {
            return answer(
                    survey,
                    ask,
                    recipeFields(survey, ask, fields),
                    List.of(new Block.Sentence(NOTHING_RUNS)),
                    Optional.empty());
        }
        Optional<Recipe> recipe = fields.isEmpty() ? usual(survey, ask) : Optional.of(recipe(survey, ask, fields));
        if (recipe.isEmpty()) {
            return answer(survey, ask, fields, List.of(), Optional.empty());
        }
        Work<Outcome> work = begin(survey, recipe.get());
        Optional<Outcome> outcome = work.within(PATIENCE);
        return outcome.map(out -> answer(
                        survey,
                        ask,
                        Written.fields(recipe.get()),
                        OutcomeBlocks.of(recipe.get(), out, survey.ground()),
                        recipe))
                .orElseGet(() -> working(survey, ask, recipe.get(), work));
    }

    /// What came out, waited for: for files, and for analyses that are kept.
    Outcome outcome(Opened survey, Recipe recipe) {
        return begin(survey, recipe)
                .within(Duration.ofHours(1))
                .orElseThrow(() -> new BadInput("the analysis took longer than an hour and was left"));
    }

    /// Stops the work of that name; the address of its question, with nothing running, is returned.
    String stop(Opened survey, String work, String recipe) {
        Recipe asked = Written.ofJson("the recipe", recipe);
        works.stop(work);
        works.stop(name(survey, asked));
        return stopped(SurveyFrame.address(survey.shelved(), Written.kind(asked)), Address.query(asked));
    }

    static String stopped(String address, String query) {
        return address + "?" + STOPPED + "=yes" + (query.isEmpty() ? "" : "&" + query);
    }

    /// The fields of a question as the form shows them; what can't be a question is shown as it was written.
    private Map<String, List<String>> recipeFields(Opened survey, Ask ask, Map<String, List<String>> fields) {
        return fields.isEmpty() ? fields : Written.fields(recipe(survey, ask, fields));
    }

    Recipe recipe(Opened survey, Ask ask, Map<String, List<String>> query) {
        Map<String, List<String>> fields = new LinkedHashMap<>(answered(query));
        fields.put("analysis", List.of(ask.word()));
        if (fields.containsKey("items")) {
            List<String> items = survey.ground().expanded(fields.get("items"));
            fields.put("items", items);
            // Whoever says nothing means what the scales say; whoever ticks none of a shown list can't be told
            // apart
            // from that, so the form sends an empty field with it.
            fields.putIfAbsent("reverse", survey.ground().reversed(items));
            fields.put(
                    "reverse",
                    fields.get("reverse").stream().filter(items::contains).toList());
        }
        return Written.recipe(fields);
    }

    String script(Opened survey, Recipe recipe) {
        return RScript.of(recipe, outcome(survey, recipe), survey.ground());
    }

    String json(Opened survey, Recipe recipe) {
        return OutcomeJson.of(outcome(survey, recipe)).toPrettyString();
    }

    /// Component scores as CSV; empty for another kind of analysis.
    Optional<String> scores(Opened survey, Recipe recipe) {
        return outcome(survey, recipe) instanceof Outcome.Components components
                        && recipe instanceof Recipe.Structure structure
                ? Optional.of(CsvFile.of(
                        ScoresTable.of(structure, components, survey.ground()).sheet()))
                : Optional.empty();
    }

    List<Block> blocks(Opened survey, Recipe recipe) {
        return OutcomeBlocks.of(recipe, outcome(survey, recipe), survey.ground());
    }

    private Work<Outcome> begin(Opened survey, Recipe recipe) {
        return works.of(name(survey, recipe), progress -> Analysis.run(recipe, survey.ground(), progress));
    }

    private static String name(Opened survey, Recipe recipe) {
        return survey.shelved().slug() + " " + survey.version() + " " + Written.json(recipe);
    }

    private static Map<String, List<String>> answered(Map<String, List<String>> query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        query.forEach((field, words) -> {
            List<String> said = words.stream().filter(word -> !word.isBlank()).toList();
            if (!said.isEmpty() || field.equals("reverse")) {
                fields.put(field, said);
            }
        });
        return fields;
    }

    private String answer(
            Opened survey, Ask ask, Map<String, List<String>> fields, List<Block> blocks, Optional<Recipe> recipe) {
        String address = SurveyFrame.address(survey.shelved(), ask.word());
        FormView form = new Forms(survey.ground(), address, fields).of(ask);
        String query = recipe.map(Address::query).orElse("");
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                ask.word(),
                ask.question(),
                "survey/analysis.jte",
                Map.of(
                        "form",
                        form,
                        "blocks",
                        blocks,
                        "downloads",
                        downloads(address, query, blocks),
                        "save",
                        recipe.isEmpty() ? "" : SurveyFrame.address(survey.shelved(), "analyses"),
                        "recipe",
                        recipe.map(Written::json).orElse(""),
                        "title",
                        recipe.map(asked -> title(asked, survey.ground())).orElse("")));
    }

    static List<Way> downloads(String address, String query, List<Block> blocks) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("Tables (.xlsx)", address + ".xlsx?" + query));
        ways.add(new Way("Document (.docx)", address + ".docx?" + query));
        ways.add(new Way("Tables (.csv)", address + ".csv?" + query));
        ways.add(new Way("R script", address + ".R?" + query));
        ways.add(new Way("Numbers (.json)", address + ".json?" + query));
        if (address.endsWith("/" + Ask.STRUCTURE.word())) {
            ways.add(new Way("Component scores (.csv)", address + ".scores.csv?" + query));
        }
        int figure = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Picture) {
                figure++;
                String of = "?figure=" + figure + "&" + query;
                ways.add(new Way("Figure %d (.svg)".formatted(figure), address + ".svg" + of));
                ways.add(new Way("Figure %d (.png)".formatted(figure), address + ".png" + of));
                ways.add(new Way("Figure %d (data)".formatted(figure), address + ".csv" + of));
            }
        }
        return ways;
    }

    private String working(Opened survey, Ask ask, Recipe recipe, Work<Outcome> work) {
        String left = work.left().map(AnalysisPages::inWords).orElse("");
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                ask.word(),
                ask.question(),
                "survey/working.jte",
                Map.of(
                        "again",
                        SurveyFrame.address(survey.shelved(), ask.word()) + "?" + Address.query(recipe),
                        "doing",
                        title(recipe, survey.ground()),
                        "percent",
                        (int) Math.floor(100 * work.share()),
                        "left",
                        left,
                        "stop",
                        SurveyFrame.address(survey.shelved(), ask.word()),
                        "work",
                        name(survey, recipe),
                        "recipe",
                        Written.json(recipe)));
    }

    private static String inWords(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90
                ? ", about %s to go".formatted(Say.count(seconds, "second", "seconds"))
                : ", about %s to go".formatted(Say.count((seconds + 30) / 60, "minute", "minutes"));
    }

    /// What most people would ask first, so that the page is not empty: all scales' items together, the first
    /// scale,
    /// the first scale by group.
    private static Optional<Recipe> usual(Opened survey, Ask ask) {
        List<Scale> scales = survey.ground().scales();
        if (scales.isEmpty()) {
            return Optional.empty();
        }
        List<String> all =
                scales.stream().flatMap(scale -> scale.items().stream()).toList();
        Scale first = scales.getFirst();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("analysis", List.of(ask.word()));
        return switch (ask) {
            case STRUCTURE -> Optional.of(withItems(fields, all, survey.ground()));
            case RELIABILITY -> Optional.of(withItems(fields, first.items(), survey.ground()));
            case COMPARE ->
                survey.roles().group().map(group -> {
                    fields.put("outcome", List.of(first.slug()));
                    fields.put("by", List.of(group));
                    return Written.recipe(fields);
                });
            case CORRELATE -> {
                List<String> variables = new ArrayList<>();
                scales.forEach(scale -> variables.add(scale.slug()));
                survey.roles().behaviour().ifPresent(variables::add);
                fields.put("variables", variables);
                yield variables.size() < 2 ? Optional.empty() : Optional.of(Written.recipe(fields));
            }
            case REGRESS ->
                survey.roles()
                        .behaviour()
                        .filter(name -> survey.ground()
                                .survey()
                                .field(name)
                                .filter(Field::numeric)
                                .isPresent())
                        .map(behaviour -> {
                            fields.put("outcome", List.of(behaviour));
                            fields.put("on", scales.stream().map(Scale::slug).toList());
                            survey.roles().practice().ifPresent(practice -> fields.put("cluster", List.of(practice)));
                            return Written.recipe(fields);
                        });
            case PAIRED -> Optional.empty();
        };
    }

    private static Recipe withItems(Map<String, List<String>> fields, List<String> items, Ground ground) {
        fields.put("items", items);
        fields.put("reverse", ground.reversed(items));
        return Written.recipe(fields);
    }

    static String title(Recipe recipe, Ground ground) {
        return switch (recipe) {
            case Recipe.Describe describe ->
                "Answers to " + Say.count(describe.variables().size(), "variable", "variables");
            case Recipe.Reliability reliability ->
                "Reliability of " + Say.count(reliability.items().size(), "item", "items");
            case Recipe.Structure structure ->
                "Structure of " + Say.count(structure.items().size(), "item", "items");
            case Recipe.Compare compare -> called(compare.outcome(), ground) + " by " + called(compare.by(), ground);
            case Recipe.Paired paired -> called(paired.first(), ground) + " and " + called(paired.second(), ground);
            case Recipe.Correlate correlate ->
                "Associations of " + Say.count(correlate.variables().size(), "variable", "variables");
            case Recipe.Regress regress -> "What explains " + called(regress.outcome(), ground);
        };
    }

    private static String called(String name, Ground ground) {
        return ground.scale(name).map(Scale::title).orElse(name);
    }
}

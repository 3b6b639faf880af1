package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pedicle.app.web.survey.Block;
import pedicle.app.web.survey.OutcomeBlocks;
import pedicle.catalog.TextFile;
import pedicle.study.intake.Intake;
import pedicle.study.recipe.Analysis;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.OutcomeJson;
import pedicle.study.recipe.RScript;
import pedicle.study.recipe.Recipe;
import pedicle.study.recipe.Written;
import pedicle.study.survey.Scales;
import pedicle.study.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "survey",
        description = "Analyses a survey of clinicians: CSV, Excel, SPSS, REDCap, Qualtrics or LimeSurvey.")
final class SurveyCommand {

    private final Clock clock;

    SurveyCommand(Clock clock) {
        this.clock = clock;
    }

    /// The file of answers, and where what comes out goes.
    static final class Files {

        @Parameters(paramLabel = "DATA", description = "The answers.")
        private Path data = Path.of("");

        @Option(names = "--dictionary", paramLabel = "F", description = "REDCap's data dictionary.")
        private @Nullable Path dictionary;

        @Option(
                names = "--scales",
                paramLabel = "F",
                description = "A CSV of scales: scale, title, construct, direction, theme, items, reversed.")
        private @Nullable Path scales;

        @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).")
        private @Nullable Path json;

        @Option(names = "--r", paramLabel = "F", description = "Write the same analysis as an R script with its data.")
        private @Nullable Path script;

        @Option(names = "--recipe", paramLabel = "F", description = "Write the recipe, for “survey run”.")
        private @Nullable Path recipe;

        @Option(names = "--tables", paramLabel = "F", description = "Write the tables: .xlsx, .docx or .csv.")
        private @Nullable Path tables;

        List<Path> outputs() {
            return Stream.of(json, script, recipe, tables)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    @Command(name = "analyze", description = "Items, reliability and components.")
    int analyze(
            @Mixin Files files,
            @Option(names = "--items", split = ",", description = "Such as a,b,c or a-e; otherwise all answer scales.")
                    @Nullable
                    List<String> items,
            @Option(names = "--reverse", split = ",", description = "Items that are worded the other way.") @Nullable
                    List<String> reverse,
            @Option(names = "--components", description = "How many, or parallel.") @Nullable String components,
            @Option(names = "--correlation", description = "pearson, spearman or polychoric.") @Nullable
                    String correlation,
            @Option(names = "--rotation", description = "none, varimax, promax or oblimin.") @Nullable String rotation,
            @Option(names = "--missing", description = "listwise or pairwise.") @Nullable String missing,
            @Option(names = "--noise", description = "simulated or resampled.") @Nullable String noise,
            @Option(names = "--seed", description = "The same seed gives the same numbers.") @Nullable String seed,
            @Option(names = "--iterations", description = "Rounds of the parallel analysis.") @Nullable
                    String iterations) {
        Ground ground = ground(files);
        List<String> chosen = ground.expanded(items == null ? ground.answerScales() : items);
        Fields fields = new Fields("structure")
                .with("items", chosen)
                .with("reverse", reverse == null ? ground.reversed(chosen) : reverse)
                .with("components", components)
                .with("correlation", correlation)
                .with("rotation", rotation)
                .with("missing", missing)
                .with("noise", noise)
                .with("seed", seed)
                .with("iterations", iterations);
        return run(fields.recipe(), ground, files);
    }

    @Command(name = "compare", description = "Whether groups differ, and by how much.")
    int compare(
            @Mixin Files files,
            @Option(names = "--outcome", required = true) String outcome,
            @Option(names = "--by", required = true) String by,
            @Option(names = "--test", description = "auto, or a test such as welch-t or mann-whitney.") @Nullable
                    String test,
            @Option(names = "--adjust", description = "holm, benjamini-hochberg, bonferroni or none.") @Nullable
                    String adjust) {
        Fields fields = new Fields("compare")
                .with("outcome", outcome)
                .with("by", by)
                .with("test", test)
                .with("adjust", adjust);
        return run(fields.recipe(), ground(files), files);
    }

    @Command(name = "regress", description = "What explains an outcome when the rest is held still.")
    int regress(
            @Mixin Files files,
            @Option(names = "--outcome", required = true) String outcome,
            @Option(names = "--on", split = ",", required = true) List<String> on,
            @Option(names = "--family", description = "linear, logistic or ordinal.") @Nullable String family,
            @Option(names = "--cluster", description = "Who belongs to one practice.") @Nullable String cluster,
            @Option(names = "--errors", description = "model, robust, cr1 or cr2.") @Nullable String errors) {
        Fields fields = new Fields("regress")
                .with("outcome", outcome)
                .with("on", on)
                .with("family", family)
                .with("cluster", cluster)
                .with("errors", errors);
        return run(fields.recipe(), ground(files), files);
    }

    @Command(name = "describe", description = "How people answered, in all and by group.")
    int describe(
            @Mixin Files files,
            @Option(names = "--variables", split = ",", description = "Otherwise all.") @Nullable
                    List<String> variables,
            @Option(names = "--by", description = "The column of groups.") @Nullable String by) {
        Ground ground = ground(files);
        Fields fields = new Fields("describe")
                .with("variables", variables == null ? ground.columns() : variables)
                .with("by", by);
        return run(fields.recipe(), ground, files);
    }

    @Command(name = "reliability", description = "Alpha, omega and what each item adds, with bootstrap intervals.")
    int reliability(
            @Mixin Files files,
            @Option(names = "--items", split = ",", required = true) List<String> items,
            @Option(names = "--reverse", split = ",") @Nullable List<String> reverse,
            @Option(names = "--bootstraps") @Nullable String bootstraps,
            @Option(names = "--seed") @Nullable String seed) {
        Ground ground = ground(files);
        List<String> chosen = ground.expanded(items);
        Fields fields = new Fields("reliability")
                .with("items", chosen)
                .with("reverse", reverse == null ? ground.reversed(chosen) : reverse)
                .with("bootstraps", bootstraps)
                .with("seed", seed);
        return run(fields.recipe(), ground, files);
    }

    @Command(name = "pairs", description = "Whether the same people answer two questions differently.")
    int pairs(
            @Mixin Files files,
            @Option(names = "--first", required = true) String first,
            @Option(names = "--second", required = true) String second,
            @Option(names = "--test") @Nullable String test) {
        Fields fields =
                new Fields("paired").with("first", first).with("second", second).with("test", test);
        return run(fields.recipe(), ground(files), files);
    }

    @Command(name = "correlate", description = "How variables go together, each with each.")
    int correlate(
            @Mixin Files files,
            @Option(names = "--variables", split = ",", required = true) List<String> variables,
            @Option(names = "--test", description = "auto, pearson, spearman or kendall.") @Nullable String test,
            @Option(names = "--adjust") @Nullable String adjust) {
        Fields fields = new Fields("correlate")
                .with("variables", variables)
                .with("test", test)
                .with("adjust", adjust);
        return run(fields.recipe(), ground(files), files);
    }

    @Command(name = "run", description = "Runs a recipe that was kept, on these answers.")
    int run(@Option(names = "--of", paramLabel = "RECIPE.json", required = true) Path recipe, @Mixin Files files) {
        return run(Written.ofJson(recipe.toString(), TextFile.read(recipe)), ground(files), files);
    }

    private static Ground ground(Files files) {
        Survey survey = Intake.read(files.data, Optional.ofNullable(files.dictionary));
        return new Ground(
                survey,
                Optional.ofNullable(files.scales)
                        .map(Scales::read)
                        .map(Scales::scales)
                        .orElse(List.of()));
    }

    private int run(Recipe recipe, Ground ground, Files files) {
        for (Path out : files.outputs()) {
            Output.refuseWhereItCantLie(out);
        }
        if (files.tables != null) {
            TableFile.refuseOtherEndings(files.tables);
        }
        Outcome outcome = Analysis.run(recipe, ground, Waiting.onTerminal(clock));
        if (files.json != null) {
            Output.write(files.json, OutcomeJson.of(outcome));
        }
        if (files.script != null) {
            Output.write(files.script, RScript.of(recipe, outcome, ground));
        }
        if (files.recipe != null) {
            Output.write(files.recipe, Written.json(recipe));
        }
        List<Block> blocks = OutcomeBlocks.of(recipe, outcome, ground);
        if (files.tables != null) {
            TableFile.write(files.tables, blocks);
        }
        if (files.outputs().isEmpty()) {
            System.out.println(PlainText.of(blocks));
        }
        return 0;
    }

    /// The fields of a recipe that somebody wrote.
    private static final class Fields {

        private final Map<String, List<String>> written = new LinkedHashMap<>();

        Fields(String analysis) {
            written.put("analysis", List.of(analysis));
        }

        Fields with(String field, @Nullable String word) {
            return word == null ? this : with(field, List.of(word));
        }

        Fields with(String field, List<String> words) {
            written.put(field, words);
            return this;
        }

        Recipe recipe() {
            return Written.recipe(written);
        }
    }
}

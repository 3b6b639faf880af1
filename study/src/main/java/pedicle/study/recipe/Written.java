package pedicle.study.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.study.compare.Adjustment;
import pedicle.study.compare.StatisticalTest;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.regress.Errors;
import pedicle.study.regress.Family;
import pedicle.study.structure.Rotation;

/// A recipe in words. The fields have the names of the command line's options, in JSON as in a page's address.
public final class Written {

    /// Every random number that nobody asked a seed for starts here.
    public static final long SEED = 20_250_101;

    /// The answers decide.
    private static final String AUTO = "auto";

    private static final int ITERATIONS = 1000;
    private static final int MOST_ITERATIONS = 100_000;
    private static final int MOST_COMPONENTS = 500;

    private static final List<String> ANALYSES =
            List.of("describe", "reliability", "structure", "compare", "paired", "correlate", "regress");

    private static final Set<String> LISTS = Set.of("items", "reverse", "variables", "on");

    private static final List<String> FIELDS = List.of(
            "analysis",
            "items",
            "reverse",
            "components",
            "correlation",
            "rotation",
            "missing",
            "noise",
            "iterations",
            "bootstraps",
            "seed",
            "variables",
            "outcome",
            "by",
            "on",
            "family",
            "cluster",
            "errors",
            "test",
            "adjust",
            "first",
            "second");

    private Written() {}

    public static Recipe recipe(Map<String, List<String>> fields) {
        for (String field : fields.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new BadInput("a recipe has no field “%s”; %s".formatted(field, Nearest.offered(field, FIELDS)));
            }
        }
        Words words = new Words(fields);
        String analysis = words.choice("analysis", words.wanted("analysis"), ANALYSES, Function.identity());
        return switch (analysis) {
            case "describe" -> new Recipe.Describe(words.wantedList("variables"), words.word("by"));
            case "reliability" ->
                new Recipe.Reliability(
                        words.wantedList("items"),
                        words.list("reverse"),
                        words.whole("bootstraps", ITERATIONS, 2, MOST_ITERATIONS),
                        words.seed(SEED));
            case "structure" ->
                new Recipe.Structure(
                        words.wantedList("items"),
                        words.list("reverse"),
                        words.choice("correlation", Kind.PEARSON),
                        words.choice("missing", Missing.LISTWISE),
                        words.wholeOr("components", "parallel", MOST_COMPONENTS),
                        words.choice("rotation", Rotation.VARIMAX),
                        words.choice("noise", Noise.SIMULATED) == Noise.RESAMPLED,
                        words.whole("iterations", ITERATIONS, 2, MOST_ITERATIONS),
                        words.seed(SEED));
            case "compare" ->
                new Recipe.Compare(
                        words.wanted("outcome"),
                        words.wanted("by"),
                        test(words),
                        words.choice("adjust", Adjustment.HOLM),
                        words.seed(SEED));
            case "paired" -> new Recipe.Paired(words.wanted("first"), words.wanted("second"), test(words));
            case "correlate" ->
                new Recipe.Correlate(
                        words.wantedList("variables"), test(words), words.choice("adjust", Adjustment.HOLM));
            case "regress" ->
                new Recipe.Regress(
                        words.wanted("outcome"),
                        words.wantedList("on"),
                        words.choice("family", Family.LINEAR),
                        words.word("cluster"),
                        words.word("errors").map(_ -> words.choice("errors", Errors.MODEL)));
            default -> throw new IllegalStateException("an analysis that is listed is known: " + analysis);
        };
    }

    /// The word for the kind of analysis.
    public static String kind(Recipe recipe) {
        return switch (recipe) {
            case Recipe.Describe _ -> "describe";
            case Recipe.Reliability _ -> "reliability";
            case Recipe.Structure _ -> "structure";
            case Recipe.Compare _ -> "compare";
            case Recipe.Paired _ -> "paired";
            case Recipe.Correlate _ -> "correlate";
            case Recipe.Regress _ -> "regress";
        };
    }

    /// All fields of a recipe, also those that nobody wrote.
    public static Map<String, List<String>> fields(Recipe recipe) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("analysis", List.of(kind(recipe)));
        switch (recipe) {
            case Recipe.Describe(List<String> variables, var by) -> {
                fields.put("variables", variables);
                by.ifPresent(group -> fields.put("by", List.of(group)));
            }
            case Recipe.Reliability reliability -> {
                fields.put("items", reliability.items());
                fields.put("reverse", reliability.reversed());
                fields.put("bootstraps", List.of(Integer.toString(reliability.bootstraps())));
                fields.put("seed", List.of(Long.toString(reliability.seed())));
            }
            case Recipe.Structure structure -> {
                fields.put("items", structure.items());
                fields.put("reverse", structure.reversed());
                fields.put("correlation", List.of(Words.written(structure.correlation())));
                fields.put("missing", List.of(Words.written(structure.missing())));
                fields.put(
                        "components",
                        List.of(
                                structure.components().isPresent()
                                        ? Integer.toString(
                                                structure.components().getAsInt())
                                        : "parallel"));
                fields.put("rotation", List.of(Words.written(structure.rotation())));
                fields.put("noise", List.of(Words.written(structure.resampled() ? Noise.RESAMPLED : Noise.SIMULATED)));
                fields.put("iterations", List.of(Integer.toString(structure.iterations())));
                fields.put("seed", List.of(Long.toString(structure.seed())));
            }
            case Recipe.Compare compare -> {
                fields.put("outcome", List.of(compare.outcome()));
                fields.put("by", List.of(compare.by()));
                fields.put("test", List.of(written(compare.test())));
                fields.put("adjust", List.of(Words.written(compare.adjustment())));
                fields.put("seed", List.of(Long.toString(compare.seed())));
            }
            case Recipe.Paired paired -> {
                fields.put("first", List.of(paired.first()));
                fields.put("second", List.of(paired.second()));
                fields.put("test", List.of(written(paired.test())));
            }
            case Recipe.Correlate correlate -> {
                fields.put("variables", correlate.variables());
                fields.put("test", List.of(written(correlate.test())));
                fields.put("adjust", List.of(Words.written(correlate.adjustment())));
            }
            case Recipe.Regress regress -> {
                fields.put("outcome", List.of(regress.outcome()));
                fields.put("on", regress.on());
                fields.put("family", List.of(Words.written(regress.family())));
                regress.cluster().ifPresent(cluster -> fields.put("cluster", List.of(cluster)));
                regress.errors().ifPresent(errors -> fields.put("errors", List.of(Words.written(errors))));
            }
        }
        return fields;
    }

    public static String json(Recipe recipe) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode();
        fields(recipe).forEach((field, words) -> {
            if (LISTS.contains(field)) {
                words.forEach(json.putArray(field)::add);
            } else {
                json.put(field, words.getFirst());
            }
        });
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("a recipe can't be written", ours);
        }
    }

    /// `name` says in a complaint where the JSON came from.
    public static Recipe ofJson(String name, String json) {
        try {
            JsonNode tree = new ObjectMapper().readTree(json);
            if (!tree.isObject()) {
                throw new BadInput(name + ": expected a recipe, a JSON object, found other JSON");
            }
            Map<String, List<String>> fields = new LinkedHashMap<>();
            tree.properties().forEach(field -> fields.put(field.getKey(), texts(field)));
            return recipe(fields);
        } catch (JsonProcessingException broken) {
            throw new BadInput(name + ": expected a recipe in JSON (" + broken.getOriginalMessage() + ")", broken);
        }
    }

    private static Optional<StatisticalTest> test(Words words) {
        List<String> tests = Stream.concat(
                        Stream.of(AUTO), Stream.of(StatisticalTest.values()).map(StatisticalTest::word))
                .toList();
        return words.word("test")
                .map(word -> words.choice("test", word, tests, Function.identity()))
                .filter(word -> !word.equals(AUTO))
                .map(StatisticalTest::named);
    }

    private static String written(Optional<StatisticalTest> test) {
        return test.map(StatisticalTest::word).orElse(AUTO);
    }

    /// The words of a field; `null` says nothing.
    private static List<String> texts(Map.Entry<String, JsonNode> field) {
        List<JsonNode> values = new ArrayList<>();
        if (field.getValue().isArray()) {
            field.getValue().forEach(values::add);
        } else if (!field.getValue().isNull()) {
            values.add(field.getValue());
        }
        for (JsonNode value : values) {
            if (!value.isTextual() && !value.isNumber()) {
                throw new BadInput("field “%s”: expected words or numbers, found %s".formatted(field.getKey(), value));
            }
        }
        return values.stream().map(JsonNode::asText).toList();
    }

    /// What a parallel analysis compares with.
    private enum Noise {
        SIMULATED,
        RESAMPLED
    }
}

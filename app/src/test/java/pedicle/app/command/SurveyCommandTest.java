package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.app.Lakeside;

/// Surveys from the command line: the fields that scripts read, and one sentence for each thing that can't be had.
class SurveyCommandTest {

    private static final Path SURVEY = Lakeside.network().part("survey");

    /// Ten people; `same` never varies, `sum` is q1 and q2, `split` parts q1 wholly.
    private static final String SMALL = """
            id,role,q1,q2,q3,same,none,sum,split,words
            1,gp,1,2,3,4,,3,0,a
            2,gp,2,2,3,4,,4,0,b
            3,gp,2,3,1,4,,5,0,c
            4,gp,1,4,2,4,,5,0,d
            5,pt,4,1,2,4,,5,1,e
            6,pt,5,3,5,4,,8,1,f
            7,pt,4,5,4,4,,9,1,g
            8,pt,5,4,5,4,,9,1,h
            9,pt,4,2,1,4,,6,1,i
            10,chiro,5,1,4,4,,6,1,j
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"survey", "survey analyze", "survey compare a.csv", "survey regress a.csv --outcome x"})
    void wrong_usage_ends_with_2(String line) {
        assertThat(Said.by(line.split(" ")).status()).isEqualTo(2);
    }

    @Test
    void analyze_has_the_fields_of_the_contract() throws IOException {
        JsonNode json = json(
                "analyze",
                "--dictionary",
                SURVEY.resolve("dictionary.csv").toString(),
                "--scales",
                SURVEY.resolve("scales.csv").toString(),
                "--iterations",
                "50");
        assertThat(json.get("n").asInt() + json.get("missing").asInt()).isEqualTo(240);
        assertThat(json.get("items")).hasSize(24);
        assertThat(json.at("/items/0").properties().stream().map(field -> field.getKey()))
                .contains("name", "n", "missing", "mean", "sd", "median", "counts");
        assertThat(json.get("alpha").properties().stream().map(field -> field.getKey()))
                .contains("value", "low", "high");
        assertThat(json.get("omega").isNumber()).isTrue();
        assertThat(json.get("kmo").isNumber()).isTrue();
        assertThat(json.get("bartlett").properties().stream().map(field -> field.getKey()))
                .containsExactly("chiSquare", "df", "p");
        assertThat(json.get("eigenvalues")).hasSize(24);
        assertThat(json.at("/parallel/suggested").asInt()).isEqualTo(6);
        assertThat(json.at("/parallel/observed")).hasSize(24);
        assertThat(json.at("/parallel/simulated")).hasSize(24);
        assertThat(json.at("/parallel/percentile").asDouble()).isEqualTo(0.95);
        assertThat(json.at("/components/count").asInt()).isEqualTo(6);
        assertThat(json.at("/components/rotation").asText()).isEqualTo("varimax");
        assertThat(json.at("/components/loadings/23")).hasSize(6);
        assertThat(json.at("/components/communalities")).hasSize(24);
        assertThat(json.at("/components/explained")).hasSize(6);
        assertThat(json.at("/components").has("phi")).isTrue();
        assertThat(json.at("/correlation/3")).hasSize(24);
    }

    @Test
    void items_are_named_by_a_range_and_turned_round_as_asked() throws IOException {
        JsonNode json = json(
                "analyze",
                "--items",
                "pressure_1,pressure_2,pressure_3,pressure_4",
                "--reverse",
                "pressure_4",
                "--components",
                "1",
                "--rotation",
                "oblimin",
                "--correlation",
                "polychoric",
                "--iterations",
                "10");
        assertThat(json.at("/components/count").asInt()).isEqualTo(1);
        assertThat(json.at("/correlationKind").asText()).isEqualTo("polychoric");
        assertThat(json.at("/correlation/0/3").asDouble()).isPositive();
        assertThat(Said.by("survey", "analyze", small().toString(), "--items", "q1-q3", "--iterations", "10")
                        .out())
                .contains("q1", "q2", "q3", "KMO");
    }

    @Test
    void compare_and_regress_have_the_fields_of_the_contract() throws IOException {
        JsonNode compared = json("compare", "--outcome", "pressure_1", "--by", "role");
        assertThat(compared.properties().stream().map(field -> field.getKey()))
                .contains("test", "statistic", "df", "p", "effect", "groups", "why");
        assertThat(compared.at("/effect").properties().stream().map(field -> field.getKey()))
                .contains("name", "value", "low", "high");
        assertThat(compared.at("/groups/0").properties().stream().map(field -> field.getKey()))
                .contains("name", "n", "mean", "sd", "median");
        assertThat(json("compare", "--outcome", "pressure_1", "--by", "role", "--test", "kruskal-wallis")
                        .get("test")
                        .asText())
                .isEqualTo("kruskal-wallis");
        JsonNode model =
                json("regress", "--outcome", "img_last10", "--on", "pressure_1,role", "--cluster", "practice_id");
        assertThat(model.get("family").asText()).isEqualTo("linear");
        assertThat(model.get("clusters").asInt()).isGreaterThan(2);
        assertThat(model.at("/terms/1").properties().stream().map(field -> field.getKey()))
                .contains("name", "estimate", "se", "low", "high", "p");
        assertThat(model.get("fit").isObject()).isTrue();
        assertThat(model.get("n").asInt()).isBetween(150, 240);
    }

    @Test
    void a_recipe_that_was_kept_gives_the_same_again_and_tables_and_script_are_written() throws IOException {
        Path recipe = folder.resolve("recipe.json");
        Path first = folder.resolve("first.json");
        Path again = folder.resolve("again.json");
        for (String ending : List.of("xlsx", "docx", "csv")) {
            Path tables = folder.resolve("tables." + ending);
            Said.by("survey", "describe", small().toString(), "--by", "role", "--tables", tables.toString())
                    .assertDone();
            assertThat(tables).isNotEmptyFile();
        }
        Path odd = folder.resolve("tables.odt");
        Said.by("survey", "describe", small().toString(), "--tables", odd.toString())
                .assertBadInput(odd + ": expected a name that ends in .xlsx, .docx or .csv");
        Said kept = Said.by(
                "survey",
                "reliability",
                small().toString(),
                "--items",
                "q1-q3",
                "--bootstraps",
                "20",
                "--recipe",
                recipe.toString(),
                "--json",
                first.toString(),
                "--tables",
                folder.resolve("t.xlsx").toString(),
                "--r",
                folder.resolve("a.R").toString());
        kept.assertDone();
        assertThat(kept.out()).isEmpty();
        Said.by("survey", "run", small().toString(), "--of", recipe.toString(), "--json", again.toString())
                .assertDone();
        assertThat(again).hasSameTextualContentAs(first);
        assertThat(folder.resolve("t.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("a.R"))).contains("data <- data.frame(");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            analyze --items q1,q4              | there is no column “q4”; did you mean “q1”?
            analyze --items q1,words           | expected numbers, found words such as “a”
            analyze --items q1,q2,same         | the item “same”: expected answers that differ
            analyze --items q1,q2,sum          | can be computed from the others
            analyze --items q1,none            | column “none”
            analyze --items q1,q2 --rotation x | field “rotation”: there is no “x”; there are none, varimax, promax, oblimin
            compare --outcome q1 --by role     | “chiro”
            regress --outcome split --on q1 --family logistic | “q1”
            regress --outcome q1 --on q2,q9    | did you mean
            """)
    void what_can_t_be_had_is_one_sentence(String line, String saying) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(line.strip().split(" ")));
        arguments.add(1, small().toString());
        arguments.addFirst("survey");
        Said said = Said.by(arguments.toArray(String[]::new));
        assertThat(said.status()).as(said.err()).isEqualTo(1);
        assertThat(said.err()).startsWith("pedicle: ").contains(saying).hasLineCount(1);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void more_items_than_people_are_refused() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "a,b,c,d\n1,2,3,4\n2,1,4,3\n3,3,1,2\n");
        Said said = Said.by("survey", "analyze", few.toString(), "--items", "a-d");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("more than 4 people").hasLineCount(1);
    }

    @Test
    void a_file_that_is_no_survey_is_named() throws IOException {
        Path sav = Files.writeString(folder.resolve("cut.sav"), "$FL2@(#) SPSS DATA FILE");
        Said said = Said.by("survey", "describe", sav.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("cut.sav").hasLineCount(1);
        assertThat(Said.by("survey", "describe", folder.resolve("absent.csv").toString())
                        .err())
                .contains("there is no such file");
    }

    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.csv"), SMALL);
    }

    private static Said survey(String command, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("survey", command, SURVEY.resolve("data.csv").toString()));
        arguments.addAll(List.of(options));
        return Said.by(arguments.toArray(String[]::new));
    }

    private static JsonNode json(String command, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        if (!all.contains("--dictionary")) {
            all.addAll(List.of("--dictionary", SURVEY.resolve("dictionary.csv").toString()));
        }
        all.addAll(List.of("--json", "-"));
        Said said = survey(command, all.toArray(String[]::new));
        said.assertDone();
        assertThat(said.out()).doesNotContain("NaN", "Infinity");
        return new ObjectMapper().readTree(said.out());
    }
}

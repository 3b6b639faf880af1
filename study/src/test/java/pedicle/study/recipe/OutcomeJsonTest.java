package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON that other programs rely on: the contract's fields by name and shape, and nowhere a figure that is
/// none.
final class OutcomeJsonTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    private static final Ground BARE = Grounds.of(
            "a,b,c,none,words,pair",
            "1,2,5,,one,1",
            "2,1,4,,two,2",
            "3,3,2,,one,1",
            "4,5,1,,two,2",
            "5,4,3,,three,1",
            "2,2,1,,,2");

    @Test
    void components_have_the_fields_that_are_agreed_on() {
        JsonNode json = json("structure items=pressure,fear,time iterations=100 rotation=promax", LAKESIDE);
        int items = 12;
        assertThat(json.get("n").asInt() + json.get("missing").asInt()).isEqualTo(240);
        assertThat(json.get("items")).hasSize(items);
        for (JsonNode item : json.get("items")) {
            assertThat(item.get("name").asText()).isNotEmpty();
            assertThat(item.get("n").asInt() + item.get("missing").asInt()).isEqualTo(240);
            assertThat(item.get("counts").fieldNames()).toIterable().containsExactly("1", "2", "3", "4", "5");
            numbers(item, "mean", "sd", "median");
        }
        numbers(json.get("alpha"), "value", "low", "high", "n");
        numbers(json, "omega", "kmo");
        numbers(json.get("bartlett"), "chiSquare", "df", "p");
        assertThat(json.get("eigenvalues")).hasSize(items);
        numbers(json.get("parallel"), "suggested", "percentile");
        assertThat(json.at("/parallel/observed")).hasSize(items);
        assertThat(json.at("/parallel/simulated")).hasSize(items);
        int count = json.at("/components/count").asInt();
        assertThat(count).isEqualTo(json.at("/parallel/suggested").asInt());
        assertThat(json.at("/components/rotation").asText()).isEqualTo("promax");
        assertThat(json.at("/components/loadings")).hasSize(items);
        assertThat(json.at("/components/loadings/0")).hasSize(count);
        assertThat(json.at("/components/communalities")).hasSize(items);
        assertThat(json.at("/components/explained")).hasSize(count);
        assertThat(json.at("/components/phi")).hasSize(count);
        assertThat(json.get("correlation")).hasSize(items);
        assertThat(json.at("/correlation/0/0").asDouble()).isEqualTo(1);
    }

    @Test
    void an_upright_rotation_has_no_phi() {
        assertThat(json("structure items=fear,time iterations=20", LAKESIDE)
                        .at("/components/phi")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_comparison_has_the_fields_that_are_agreed_on() {
        JsonNode json = json("compare outcome=fear by=role", LAKESIDE);
        assertThat(json.get("test").asText()).isEqualTo("welch-anova");
        numbers(json, "statistic", "p");
        assertThat(json.get("df")).hasSize(2);
        assertThat(json.at("/effect/name").asText()).isEqualTo("eta squared");
        numbers(json.get("effect"), "value", "low", "high");
        assertThat(json.get("groups")).hasSize(4);
        numbers(json.at("/groups/0"), "n", "mean", "sd", "median");
        assertThat(json.at("/groups/0/name").asText()).isEqualTo("Family doctor");
        assertThat(json.get("why").asText()).startsWith("Welch's analysis of variance, as");
        assertThat(json.get("pairs")).hasSize(6);
        assertThat(json("compare outcome=fear by=often", LAKESIDE).get("df").isNumber())
                .isTrue();
        assertThat(json("compare outcome=img_last10 by=often test=mann-whitney", LAKESIDE)
                        .get("df")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_model_has_the_fields_that_are_agreed_on() {
        JsonNode json = json("regress outcome=img_last10 on=pressure,role cluster=practice_id", LAKESIDE);
        assertThat(json.get("family").asText()).isEqualTo("linear");
        assertThat(json.get("n").asInt() + json.get("missing").asInt()).isEqualTo(240);
        assertThat(json.get("terms"))
                .extracting(term -> term.get("name").asText())
                .containsExactly(
                        "(Intercept)",
                        "pressure",
                        "role[Nurse practitioner]",
                        "role[Physiotherapist]",
                        "role[Chiropractor]");
        json.get("terms").forEach(term -> numbers(term, "estimate", "se", "low", "high", "p"));
        assertThat(json.get("fit").isObject()).isTrue();
        assertThat(json.get("errors").asText()).isEqualTo("cr2");
        JsonNode logistic = json("regress outcome=often on=pressure family=logistic", LAKESIDE);
        numbers(logistic.at("/terms/1/oddsRatio"), "value", "low", "high");
        assertThat(logistic.get("marginalEffects")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe variables=a,none,words,pair by=words",
                "describe variables=none",
                "reliability items=a,b bootstraps=10",
                "reliability items=a,b,c bootstraps=10",
                "structure items=a,b iterations=10 rotation=none components=2",
                "structure items=a,b,c iterations=10 rotation=oblimin components=2 correlation=polychoric",
                "compare outcome=a by=pair",
                "paired first=a second=b",
                "correlate variables=a,b,c,pair",
                "regress outcome=a on=b",
                "regress outcome=a on=b errors=robust"
            })
    void nowhere_is_a_figure_that_is_none_however_few_the_people(String line) {
        finite(json(line, BARE));
    }

    @Test
    void a_figure_that_can_not_be_had_is_null() {
        JsonNode two = json("reliability items=a,b bootstraps=10", BARE);
        assertThat(two.get("omega").isNull()).isTrue();
        assertThat(two.get("omegaWhy").asText()).isNotEmpty();
        assertThat(two.at("/itemStatistics/0/alphaIfDropped").isNull()).isTrue();
    }

    static void finite(JsonNode json) {
        assertThat(json.toString()).doesNotContain("NaN", "Infinity");
        if (json.isNumber()) {
            assertThat(json.asDouble()).isFinite();
        }
        json.forEach(OutcomeJsonTest::finite);
    }

    private static void numbers(JsonNode json, String... fields) {
        for (String field : fields) {
            assertThat(json.path(field).isNumber()).as(field + " in " + json).isTrue();
        }
    }

    private static ObjectNode json(String line, Ground ground) {
        return OutcomeJson.of(Grounds.run(line, ground));
    }
}

package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.BadInput;
import pedicle.study.compare.Adjustment;
import pedicle.study.compare.StatisticalTest;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.regress.Errors;
import pedicle.study.regress.Family;
import pedicle.study.structure.Rotation;

/// A recipe is the same in words, as fields and as JSON, and what it can't be is refused by the field's name.
final class WrittenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe variables=a,b",
                "describe variables=a by=g",
                "reliability items=a,b",
                "reliability items=a,b,c reverse=b bootstraps=50 seed=-3",
                "structure items=a-e",
                "structure items=a,b reverse=a correlation=polychoric missing=pairwise components=2 rotation=oblimin"
                        + " noise=resampled iterations=20 seed=9",
                "structure items=a,b correlation=spearman components=parallel rotation=none noise=simulated",
                "structure items=a,b rotation=promax",
                "compare outcome=x by=g",
                "compare outcome=x by=g test=kruskal-wallis adjust=benjamini-hochberg seed=5",
                "paired first=x second=y",
                "paired first=x second=y test=mcnemar-exact",
                "correlate variables=x,y,z",
                "correlate variables=x,y test=kendall adjust=none",
                "regress outcome=x on=a,b",
                "regress outcome=x on=a family=logistic cluster=g errors=cr1",
                "regress outcome=x on=a family=ordinal errors=robust"
            })
    void a_recipe_comes_back_from_its_fields_and_from_its_json(String line) {
        Recipe recipe = Grounds.recipe(line);
        assertThat(Written.recipe(Written.fields(recipe))).isEqualTo(recipe);
        assertThat(Written.ofJson("kept.json", Written.json(recipe))).isEqualTo(recipe);
        Grounds.fields(line)
                .forEach((field, words) -> assertThat(Written.fields(recipe)).containsEntry(field, words));
        assertThat(line).startsWith(Written.kind(recipe));
    }

    @Test
    void what_nobody_wrote_is_written_out_with_what_it_means() {
        assertThat(Grounds.recipe("structure items=a,b"))
                .isEqualTo(new Recipe.Structure(
                        List.of("a", "b"),
                        List.of(),
                        Kind.PEARSON,
                        Missing.LISTWISE,
                        OptionalInt.empty(),
                        Rotation.VARIMAX,
                        false,
                        1000,
                        Written.SEED));
        assertThat(Grounds.recipe("compare outcome=x by=g"))
                .isEqualTo(new Recipe.Compare("x", "g", Optional.empty(), Adjustment.HOLM, Written.SEED));
        assertThat(Written.json(Grounds.recipe("structure items=a,b")))
                .contains("\"components\" : \"parallel\"", "\"iterations\" : \"1000\"", "\"reverse\" : [ ]");
        assertThat(Written.json(Grounds.recipe("compare outcome=x by=g"))).contains("\"test\" : \"auto\"");
        assertThat(Grounds.recipe("regress outcome=x on=a"))
                .isEqualTo(new Recipe.Regress(
                        "x", List.of("a"), Family.LINEAR, Optional.empty(), Optional.<Errors>empty()));
    }

    @Test
    void words_may_stand_in_capitals_with_spaces_around_them_twice_or_not_at_all() {
        Map<String, List<String>> fields = Map.of(
                "analysis", List.of("compare"),
                "outcome", List.of(" x "),
                "by", List.of("g", "g"),
                "adjust", List.of("HOLM"),
                "test", List.of(""));
        assertThat(Written.recipe(fields)).isEqualTo(Grounds.recipe("compare outcome=x by=g"));
    }

    @Test
    void json_may_have_numbers_and_nulls() {
        String json = """
                {"analysis": "structure", "items": ["a", "b"], "components": 2, "seed": 7, "reverse": null}
                """;
        assertThat(Written.ofJson("kept.json", json))
                .isEqualTo(Grounds.recipe("structure items=a,b components=2 seed=7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "compare outcom=x by=g -> a recipe has no field “outcom”; did you mean “outcome”?",
                "compre outcome=x by=g -> field “analysis”: there is no “compre”; did you mean “compare”?",
                "compare outcome=x -> field “by”: expected a value, found nothing",
                "compare outcome=x,y by=g -> field “outcome”: expected one value, found “x, y”",
                "compare outcome=x by=g test=welch_t -> field “test”: there is no “welch_t”; did you mean “welch-t”?",
                "compare outcome=x by=g adjust=bonferoni"
                        + " -> field “adjust”: there is no “bonferoni”; did you mean “bonferroni”?",
                "structure items=a,b rotation=varimx -> field “rotation”: there is no “varimx”; did you mean “varimax”?",
                "structure items=a,b rotation=equamax"
                        + " -> field “rotation”: there is no “equamax”; there are none, varimax, promax, oblimin",
                "structure items=a,b components=0 -> field “components”: expected a whole number from 1 to 500, found “0”",
                "structure items=a,b components=two"
                        + " -> field “components”: expected a whole number from 1 to 500, found “two”",
                "structure items=a,b iterations=1"
                        + " -> field “iterations”: expected a whole number from 2 to 100000, found “1”",
                "structure items=a,b iterations=99999999999"
                        + " -> field “iterations”: expected a whole number from 2 to 100000, found “99999999999”",
                "structure items=a,b seed=1.5 -> field “seed”: expected a whole number, found “1.5”",
                "structure items= -> field “items”: expected at least one name, found nothing",
                "reliability items=a,b bootstraps=1e3"
                        + " -> field “bootstraps”: expected a whole number from 2 to 100000, found “1e3”",
                "regress outcome=x on= -> field “on”: expected at least one name, found nothing",
                "regress outcome=x on=a family=poisson"
                        + " -> field “family”: there is no “poisson”; there are linear, logistic, ordinal",
                "regress outcome=x on=a errors=cr3 -> field “errors”: there is no “cr3”; did you mean “cr1”?"
            })
    void a_recipe_that_can_not_be_is_refused_by_its_field(String line, String sentence) {
        assertThatThrownBy(() -> Grounds.recipe(line))
                .isInstanceOf(BadInput.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '´',
            value = {
                "[1] -> kept.json: expected a recipe, a JSON object, found other JSON",
                "´´ -> kept.json: expected a recipe, a JSON object, found other JSON",
                "{\"analysis\": \"describe\", \"variables\": [{\"a\": 1}]}"
                        + " -> field “variables”: expected words or numbers, found {\"a\":1}",
                "{\"analysis\": \"describe\", \"variables\": true}"
                        + " -> field “variables”: expected words or numbers, found true",
                "{\"variables\": [\"a\"]} -> field “analysis”: expected a value, found nothing"
            })
    void json_that_is_no_recipe_is_refused(String json, String sentence) {
        assertThatThrownBy(() -> Written.ofJson("kept.json", json))
                .isInstanceOf(BadInput.class)
                .hasMessage(sentence);
    }

    @Test
    void broken_json_is_refused_with_its_file() {
        assertThatThrownBy(() -> Written.ofJson("kept.json", "{\"analysis\": "))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("kept.json: expected a recipe in JSON (")
                .hasMessageNotContaining("\n");
    }

    @Test
    void every_test_may_be_asked_for_by_its_word() {
        for (StatisticalTest test : StatisticalTest.values()) {
            assertThat(Grounds.recipe("compare outcome=x by=g test=" + test.word()))
                    .isEqualTo(new Recipe.Compare("x", "g", Optional.of(test), Adjustment.HOLM, Written.SEED));
        }
    }
}

package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Kind;
import pedicle.study.witness.Rerun;

/// Every number that a script prints in R is the one in our JSON. Skipped where R, a package that the script
/// loads, or the outside data are missing.
///
/// Few rounds of noise do for polychoric correlations, which take R long: all that they decide is one whole number.
final class RScriptTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    private static final String ALL = "pressure,fear,time,reassure,knowledge,words";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe variables=pressure,pressure_1,img_last10,role,years_in_practice,record_id,often",
                "describe variables=pressure,pressure_1,img_last10,role,years_in_practice,record_id,habit by=role",
                "describe variables=stage,fear by=stage"
            })
    void a_description_is_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reliability items=time bootstraps=10",
                "reliability items=pressure bootstraps=10",
                "reliability items=fear_1-time_2 bootstraps=10",
                "reliability items=knowledge_1,knowledge_2 bootstraps=10",
                "reliability items=words_1,words_2,words_3,words_4 reverse=words_2 bootstraps=10",
                "reliability items=years_in_practice,img_last10,time_1 bootstraps=10"
            })
    void alpha_omega_and_what_each_item_adds_are_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure items=" + ALL + " iterations=200",
                "structure items=" + ALL + " iterations=200 noise=resampled rotation=none components=4",
                "structure items=" + ALL + " iterations=200 missing=pairwise rotation=promax",
                "structure items=" + ALL + " iterations=200 rotation=oblimin",
                "structure items=" + ALL + " iterations=200 correlation=spearman missing=pairwise rotation=oblimin",
                "structure items=" + ALL + " iterations=200 correlation=spearman rotation=promax components=3",
                "structure items=pressure,fear,words iterations=5 correlation=polychoric",
                "structure items=pressure,fear iterations=5 correlation=polychoric missing=pairwise rotation=oblimin",
                "structure items=pressure,fear iterations=5 correlation=polychoric noise=resampled rotation=promax",
                "structure items=time iterations=200 components=1"
            })
    void components_are_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare outcome=fear by=often test=welch-t",
                "compare outcome=fear by=often test=student-t",
                "compare outcome=img_last10 by=asked test=mann-whitney",
                "compare outcome=pressure by=role test=welch-anova",
                "compare outcome=pressure by=role test=anova",
                "compare outcome=pressure_1 by=stage test=kruskal-wallis",
                "compare outcome=pressure_1 by=role test=kruskal-wallis adjust=benjamini-hochberg",
                "compare outcome=pressure_1 by=role test=kruskal-wallis adjust=none",
                "compare outcome=often by=asked test=chi-square",
                "compare outcome=often by=asked test=chi-square-uncorrected",
                "compare outcome=role by=setting test=chi-square",
                "compare outcome=often by=asked test=fisher",
                "compare outcome=habit by=role test=fisher",
                "compare outcome=often by=stage test=cochran-armitage",
                "compare outcome=fear by=years_in_practice test=pearson",
                "compare outcome=fear by=years_in_practice test=spearman",
                "compare outcome=fear by=years_in_practice test=kendall",
                "compare outcome=asked by=stuck test=mcnemar",
                "compare outcome=fear by=pressure test=paired-t"
            })
    void a_comparison_by_the_test_that_was_asked_for_is_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare outcome=fear by=role",
                "compare outcome=fear by=often",
                "compare outcome=pressure_1 by=role",
                "compare outcome=often by=role",
                "compare outcome=often by=stage",
                "compare outcome=role by=years_in_practice",
                "compare outcome=often by=fear",
                "compare outcome=fear by=img_last10",
                "compare outcome=fear by=reassure_1",
                "compare outcome=often by=fear_1",
                "compare outcome=pressure by=years_in_practice"
            })
    void a_comparison_by_the_test_that_fits_is_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paired first=fear second=pressure",
                "paired first=fear_1 second=fear_2",
                "paired first=asked second=stuck",
                "paired first=fear second=pressure test=paired-t",
                "paired first=fear_1 second=fear_2 test=signed-rank",
                "paired first=asked second=stuck test=mcnemar",
                "paired first=asked second=stuck test=mcnemar-exact",
                "paired first=fear_1 second=fear_2 test=mcnemar"
            })
    void two_answers_of_the_same_people_are_compared_as_in_R(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correlate variables=pressure,fear,time,img_last10,years_in_practice",
                "correlate variables=pressure,fear,time test=pearson adjust=benjamini-hochberg",
                "correlate variables=pressure,fear_1,often test=spearman adjust=bonferroni",
                "correlate variables=pressure,fear,years_in_practice test=kendall adjust=none"
            })
    void associations_are_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regress outcome=img_last10 on=pressure,fear,role",
                "regress outcome=img_last10 on=pressure,fear,role errors=robust",
                "regress outcome=img_last10 on=pressure,fear,role cluster=practice_id errors=cr1",
                "regress outcome=img_last10 on=pressure,fear,role cluster=practice_id",
                "regress outcome=img_last10 on=fear cluster=practice_id errors=model",
                "regress outcome=often on=pressure,fear,role family=logistic",
                "regress outcome=often on=pressure,fear,role family=logistic errors=robust",
                "regress outcome=often on=pressure,fear,setting family=logistic cluster=practice_id",
                "regress outcome=habit on=pressure,fear,role family=ordinal",
                "regress outcome=img_last10 on=pressure,fear,role family=ordinal errors=robust",
                "regress outcome=pressure_1 on=fear,years_in_practice family=ordinal cluster=practice_id",
                "regress outcome=often on=pressure,fear family=ordinal"
            })
    void a_model_is_R_s(String line) {
        held(line, LAKESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe variables=A1,age,gender by=education",
                "reliability items=A1-A5 reverse=A1 bootstraps=10",
                "structure items=A1-O5 reverse=A1,C4,C5,E1,E2,O2,O5 iterations=100",
                "structure items=A1-O5 iterations=50 correlation=spearman rotation=promax missing=pairwise",
                "structure items=A1-E5 iterations=4 correlation=polychoric missing=pairwise rotation=oblimin components=3",
                "compare outcome=age by=gender",
                "compare outcome=A1 by=education",
                "compare outcome=gender by=education test=cochran-armitage",
                "paired first=N1 second=N2",
                "correlate variables=age,A1,N1",
                "regress outcome=age on=A1,N1,gender errors=robust",
                "regress outcome=gender on=A1,N1,age family=logistic",
                "regress outcome=N1 on=age,gender,E1 family=ordinal"
            })
    void so_is_what_psych_s_bfi_gives(String line) {
        held(line, Grounds.bfi());
    }

    /// The script prints something, and nothing that we do not show.
    private void held(String line, Ground ground) {
        Recipe recipe = Grounds.recipe(line);
        Outcome outcome = Analysis.run(recipe, ground, Progress.unwatched());
        Map<String, Double> ours = Shown.of(outcome);
        Map<String, Double> printed = Rerun.printed(RScript.of(recipe, outcome, ground), folder.resolve("script.R"));
        assertThat(printed).hasSizeGreaterThan(3);
        SoftAssertions all = new SoftAssertions();
        printed.forEach((what, value) -> {
            Optional<Double> here = Optional.ofNullable(ours.get(what));
            all.assertThat(here).describedAs("R prints " + what + " " + value).isPresent();
            here.ifPresent(number ->
                    all.assertThat(number).describedAs(what).isCloseTo(value, within(distance(what, value, recipe))));
        });
        all.assertAll();
    }

    private static double distance(String what, double value, Recipe recipe) {
        String name = what.substring(0, what.indexOf('|'));
        if (name.equals("p") || what.equals("fit|p") || name.equals("p-adjusted") || name.equals("bartlett-p")) {
            return (polychoric(recipe) ? 1e-5 : 1e-6) * value + 1e-300;
        }
        double size = Math.max(1, Math.abs(value));
        return size
                * switch (recipe) {
                    case Recipe.Structure structure -> ofStructure(name, structure);
                    case Recipe.Reliability _ -> name.equals("ordinal-alpha") ? 1e-5 : 1e-6;
                    case Recipe.Describe _, Recipe.Compare _, Recipe.Paired _, Recipe.Correlate _, Recipe.Regress _ ->
                        1e-6;
                };
    }

    private static double ofStructure(String name, Recipe.Structure recipe) {
        return switch (name) {
            case "loading", "structure", "phi", "explained" ->
                recipe.rotation().oblique() ? 1e-4 : polychoric(recipe) ? 1e-5 : 1e-6;
            default -> polychoric(recipe) ? 1e-5 : 1e-6;
        };
    }

    private static boolean polychoric(Recipe recipe) {
        return recipe instanceof Recipe.Structure structure && structure.correlation() == Kind.POLYCHORIC;
    }
}

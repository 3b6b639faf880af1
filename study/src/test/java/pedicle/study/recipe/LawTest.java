package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What changes no number of any recipe.
final class LawTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    private static final String DESCRIBE = "describe variables=fear,pressure_1,role,img_last10 by=role";
    private static final String RELIABILITY = "reliability items=fear bootstraps=50 seed=3";
    private static final String STRUCTURE = "structure items=pressure,fear iterations=30 rotation=oblimin components=2";
    private static final String POLYCHORIC =
            "structure items=fear,time iterations=10 correlation=polychoric noise=resampled";
    private static final String COMPARE = "compare outcome=pressure_1 by=role test=kruskal-wallis";
    private static final String FISHER = "compare outcome=setting by=role test=fisher";
    private static final String PAIRED = "paired first=fear_1 second=fear_2";
    private static final String CORRELATE = "correlate variables=fear,time,img_last10 test=kendall";
    private static final String REGRESS = "regress outcome=habit on=fear,role family=ordinal cluster=practice_id";

    /// But for bootstrap intervals and noise that is made of the answers themselves, which draw people by their
    /// place.
    @ParameterizedTest
    @ValueSource(strings = {DESCRIBE, RELIABILITY, STRUCTURE, COMPARE, FISHER, PAIRED, CORRELATE, REGRESS})
    void the_order_of_the_rows_changes_nothing(String line) {
        Map<String, Double> first = Shown.of(Grounds.run(line, LAKESIDE));
        for (long seed = 1; seed <= 3; seed++) {
            Map<String, Double> other = Shown.of(Grounds.run(line, Grounds.shuffled(LAKESIDE, seed)));
            assertThat(other).containsOnlyKeys(first.keySet());
            other.forEach((what, value) -> assertThat(value)
                    .describedAs(what)
                    .isCloseTo(first.getOrDefault(what, Double.NaN), within(1e-8 * Math.max(1, Math.abs(value)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DESCRIBE, RELIABILITY, STRUCTURE, POLYCHORIC, COMPARE, FISHER, PAIRED, CORRELATE, REGRESS})
    void a_recipe_that_is_run_twice_gives_the_same_json_on_any_number_of_threads(String line) {
        String once = json(line);
        assertThat(json(line)).isEqualTo(once);
        for (int threads : new int[] {1, 3}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> json(line)).join()).isEqualTo(once);
            }
        }
    }

    private static String json(String line) {
        return OutcomeJson.of(Grounds.run(line, LAKESIDE)).toString();
    }
}

package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold of every regression, whatever R says.
final class LawsTest {

    private static final int PEOPLE = 300;
    private static final int PRACTICES = 12;

    private final Random chance = new Random(11);
    private final double[] age = chance.doubles(PEOPLE, 20, 70).toArray();
    private final double[] fear = chance.doubles(PEOPLE, 1, 5).toArray();
    private final double[] practice = IntStream.range(0, PEOPLE)
            .mapToDouble(i -> Math.floor(PRACTICES * Math.pow(i / (double) PEOPLE, 2)))
            .toArray();
    private final double[] level = IntStream.range(0, PEOPLE)
            .mapToDouble(i -> Math.clamp(Math.round(fear[i] + chance.nextGaussian()), 1, 5))
            .toArray();
    private final double[] yes =
            DoubleStream.of(level).map(answer -> answer > 3 ? 1 : 0).toArray();

    @Test
    void the_order_of_people_changes_nothing() {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(shuffled, new Random(12));
        int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();
        for (Family family : Family.values()) {
            Design other = Design.of(
                    outcome(family).of(order),
                    List.of(numeric("age", age).of(order), numeric("fear", fear).of(order)),
                    numeric("practice", practice).of(order));
            alike(Regression.of(design(family, age), family), Regression.of(other, family), 1);
        }
    }

    @Test
    void another_unit_and_zero_change_the_slope_by_the_unit_and_nothing_else() {
        for (Family family : Family.values()) {
            for (double unit : new double[] {1e-150, 1e-9, 1e9, 1e150}) {
                Design other = design(family, map(age, years -> unit * (years + 1000)));
                alike(Regression.of(design(family, age), family), Regression.of(other, family), unit);
            }
        }
    }

    @Test
    void an_ordinal_model_of_two_levels_is_the_logistic_one() {
        Design design = design(Family.LOGISTIC, age);
        for (Errors errors : new Errors[] {Errors.MODEL, Errors.ROBUST, Errors.CR1}) {
            Fitted logistic = Regression.of(design, Family.LOGISTIC, errors);
            Fitted ordinal = Regression.of(design, Family.ORDINAL, errors);
            for (int i = 0; i < 2; i++) {
                Term one = logistic.terms().get(i + 1);
                Term other = ordinal.terms().get(i);
                assertThat(other.estimate().value()).isCloseTo(one.estimate().value(), withinPercentage(1e-9));
                assertThat(other.se()).isCloseTo(one.se(), withinPercentage(1e-9));
                assertThat(other.oddsRatio()).isPresent();
            }
            assertThat(ordinal.thresholds().getFirst().estimate().value())
                    .isCloseTo(-logistic.terms().getFirst().estimate().value(), withinPercentage(1e-9));
        }
    }

    @Test
    void who_did_not_answer_everything_is_counted_and_left_out() {
        double[] gaps = age.clone();
        gaps[3] = Double.NaN;
        double[] none = practice.clone();
        none[8] = Double.NaN;
        Fitted fitted = Regression.of(
                Design.of(outcome(Family.LINEAR), List.of(numeric("age", gaps)), numeric("practice", none)),
                Family.LINEAR);
        assertThat(fitted.n()).isEqualTo(PEOPLE - 2);
        assertThat(fitted.missing()).isEqualTo(2);
        assertThat(fitted.clusters()).isEqualTo(PRACTICES);
    }

    @Test
    void each_person_twice_has_the_errors_of_each_once_when_people_are_the_clusters() {
        int[] twice = IntStream.range(0, 2 * PEOPLE).map(i -> i % PEOPLE).toArray();
        Variable person =
                numeric("person", IntStream.range(0, PEOPLE).mapToDouble(i -> i).toArray());
        List<Variable> predictors = List.of(numeric("age", age), numeric("fear", fear));
        for (Family family : List.of(Family.LOGISTIC, Family.ORDINAL)) {
            Fitted once = Regression.of(Design.of(outcome(family), predictors, person), family, Errors.CR1);
            Fitted doubled = Regression.of(
                    Design.of(
                            outcome(family).of(twice),
                            predictors.stream().map(one -> one.of(twice)).toList(),
                            person.of(twice)),
                    family,
                    Errors.CR1);
            alike(once, doubled, 1);
        }
    }

    @Test
    void few_clusters_bring_a_warning_and_cr2_none_while_degrees_of_freedom_last() {
        Design design = design(Family.LINEAR, age);
        assertThat(Regression.of(design, Family.LINEAR, Errors.CR1).warnings())
                .containsExactly("12 clusters are few (below 40): cluster-robust errors may be too small"
                        + " (Cameron and Miller 2015)");
        assertThat(Regression.of(design, Family.LINEAR).errors()).isEqualTo(Errors.CR2);
        assertThat(Regression.of(design, Family.LINEAR).warnings()).isEmpty();
        assertThat(Regression.of(design, Family.LINEAR, Errors.MODEL).warnings())
                .containsExactly("the errors take people as independent though they belong to 12 of “practice”");
    }

    @Test
    void a_term_that_hangs_on_one_cluster_brings_a_warning_by_name() {
        double[] only = map(practice, number -> number == 4 ? 1 : 0);
        Fitted fitted = Regression.of(
                Design.of(
                        outcome(Family.LINEAR),
                        List.of(numeric("age", age), numeric("fourth", only)),
                        numeric("practice", practice)),
                Family.LINEAR,
                Errors.CR1);
        assertThat(fitted.warnings())
                .anyMatch(warning -> warning.startsWith("without “4” of “practice” “fourth” can't be estimated"));
    }

    @Test
    void more_terms_than_clusters_bring_a_warning() {
        double[] half = map(practice, number -> number < 10 ? 0 : 1);
        Fitted fitted = Regression.of(
                Design.of(
                        outcome(Family.LINEAR),
                        List.of(numeric("age", age), numeric("fear", fear)),
                        numeric("half", half)),
                Family.LINEAR,
                Errors.CR1);
        assertThat(fitted.warnings())
                .anyMatch(warning -> warning.startsWith("there are fewer clusters (2) than terms"));
    }

    @Test
    void predictors_that_go_closely_together_bring_a_warning() {
        double[] nearly = IntStream.range(0, PEOPLE)
                .mapToDouble(i -> age[i] + chance.nextGaussian())
                .toArray();
        Fitted fitted = Regression.of(
                Design.of(outcome(Family.LINEAR), List.of(numeric("age", age), numeric("years", nearly))),
                Family.LINEAR);
        assertThat(fitted.inflation().getFirst().factor()).isGreaterThan(100);
        assertThat(fitted.warnings()).hasSize(2).allMatch(warning -> warning.contains("(VIF)"));
    }

    @Test
    void slopes_that_differ_between_levels_bring_a_warning() {
        Random random = new Random(5);
        double[] x = random.doubles(2000, -1, 1).toArray();
        double[] answers = DoubleStream.of(x)
                .map(one -> random.nextDouble() < Logit.share(3 * one) ? (random.nextDouble() < 0.5 ? 2 : 1) : 0)
                .toArray();
        Fitted fitted = Regression.of(Design.of(numeric("agrees", answers), List.of(numeric("x", x))), Family.ORDINAL);
        assertThat(fitted.warnings().getFirst())
                .startsWith("the odds do not look proportional over the levels (Brant")
                .endsWith("least for “x”");
    }

    @Test
    void a_level_that_nobody_is_left_at_is_dropped_with_a_word() {
        List<String> roles = IntStream.range(0, PEOPLE)
                .mapToObj(i -> i == 0 ? "aide" : i % 2 == 0 ? "doctor" : "nurse")
                .toList();
        double[] gap = age.clone();
        gap[0] = Double.NaN;
        Fitted fitted = Regression.of(
                Design.of(outcome(Family.LINEAR), List.of(numeric("age", gap), Variable.category("role", roles))),
                Family.LINEAR);
        assertThat(fitted.terms().stream().map(Term::name)).containsExactly("(Intercept)", "age", "role[nurse]");
        assertThat(fitted.warnings())
                .containsExactly(
                        "nobody with complete answers chose “aide” of “role”: left out",
                        "“role” is held against “doctor”, as nobody is left at “aide”");
    }

    @Test
    void the_tail_of_t_meets_the_tail_of_z_and_keeps_its_digits() {
        // R: 2 * pnorm(-30); 2 * pt(-30, 5); 2 * pt(-0.001, 3)
        assertThat(Tail.twoSided(30, OptionalDouble.empty())).isCloseTo(9.81342785430e-198, withinPercentage(1e-8));
        assertThat(Tail.twoSided(-30, OptionalDouble.of(5))).isCloseTo(7.71864862050e-07, withinPercentage(1e-8));
        assertThat(Tail.twoSided(0.001, OptionalDouble.of(3))).isCloseTo(0.999264894969, within(1e-11));
    }

    private Design design(Family family, double[] ages) {
        return Design.of(
                outcome(family), List.of(numeric("age", ages), numeric("fear", fear)), numeric("practice", practice));
    }

    private Variable outcome(Family family) {
        return switch (family) {
            case LINEAR, ORDINAL -> numeric("level", level);
            case LOGISTIC -> numeric("yes", yes);
        };
    }

    private static Variable numeric(String name, double[] values) {
        return Variable.numeric(name, values);
    }

    private static double[] map(double[] values, DoubleUnaryOperator to) {
        return DoubleStream.of(values).map(to).toArray();
    }

    /// The same model but for the unit of “age”; the intercept and thresholds move with its zero.
    private static void alike(Fitted one, Fitted other, double unit) {
        for (String name : List.of("age", "fear")) {
            Term first = term(one, name);
            Term second = term(other, name);
            double times = name.equals("age") ? unit : 1;
            assertThat(second.estimate().value() * times)
                    .describedAs("%s %s %s", one.family(), name, unit)
                    .isCloseTo(first.estimate().value(), withinPercentage(1e-6));
            assertThat(second.se() * times).isCloseTo(first.se(), withinPercentage(1e-6));
            assertThat(second.p()).isCloseTo(first.p(), withinPercentage(1e-6));
        }
    }

    private static Term term(Fitted fitted, String name) {
        return Stream.of(fitted.terms())
                .flatMap(List::stream)
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.table.Table;

/// Every number is R's, to a ten-millionth of itself, p values however small among them.
final class RegressionInRTest {

    private static final double CLOSE = 1e-7;

    private final Witness r = Witness.committed();

    @Test
    void cars_of_few_and_unequal_kinds_are_as_lm_has_them() {
        Table cars = Fixtures.cars();
        Design design = Design.of(
                Fixtures.numbers(cars, "mpg"),
                List.of(Fixtures.numbers(cars, "wt"), Fixtures.numbers(cars, "hp"), Fixtures.words(cars, "cyl")));
        linear("cars", design);
    }

    @Test
    void three_uneven_clusters_are_as_sandwich_and_club_sandwich_have_them() {
        Table cars = Fixtures.cars();
        Design design = Design.of(
                Fixtures.numbers(cars, "mpg"),
                List.of(Fixtures.numbers(cars, "wt"), Fixtures.numbers(cars, "hp")),
                Fixtures.numbers(cars, "gear"));
        linear("cars-gears", design);
    }

    @Test
    void warpbreaks_against_low_tension_are_as_lm_has_them() {
        Table breaks = Fixtures.breaks();
        Design design = Design.of(
                Fixtures.numbers(breaks, "breaks"),
                List.of(
                        Fixtures.words(breaks, "wool"),
                        Fixtures.words(breaks, "tension").against("L")));
        linear("breaks", design);
    }

    @Test
    void a_linear_model_of_people_in_24_practices_is_as_r_has_it() {
        linear("invented", invented("share"));
    }

    @Test
    void p_values_far_in_the_tail_keep_their_digits() {
        Table invented = Fixtures.invented();
        Design design = Design.of(
                Fixtures.numbers(invented, "strong"),
                List.of(Fixtures.numbers(invented, "fear"), Fixtures.numbers(invented, "pressure")),
                Fixtures.words(invented, "practice"));
        linear("strong", design);
        assertThat(Regression.of(design, Family.LINEAR, Errors.MODEL)
                        .terms()
                        .get(1)
                        .p())
                .isLessThan(1e-270);
    }

    @Test
    void the_lakeside_survey_is_as_r_has_it() {
        linear("lakeside", lakeside(Fixtures.numbers(Fixtures.lakeside(), "img_last10")));
    }

    @Test
    void a_logistic_model_without_clusters_is_as_glm_has_it() {
        Table cars = Fixtures.cars();
        Design design = Design.of(
                Fixtures.numbers(cars, "am"), List.of(Fixtures.numbers(cars, "hp"), Fixtures.numbers(cars, "qsec")));
        likelihood("cars-am", Family.LOGISTIC, design, Errors.MODEL, Errors.ROBUST);
    }

    @Test
    void logistic_models_of_people_in_practices_are_as_r_has_them() {
        likelihood("invented", Family.LOGISTIC, invented("orders"), Errors.MODEL, Errors.ROBUST, Errors.CR1);
        double[] half = Fixtures.lakeside().rows().stream()
                .mapToDouble(row -> row.number("img_last10").orElse(Double.NaN))
                .map(images -> Double.isNaN(images) ? images : images >= 5 ? 1 : 0)
                .toArray();
        Design lakeside = lakeside(Variable.numeric("half", half));
        likelihood("lakeside", Family.LOGISTIC, lakeside, Errors.MODEL, Errors.ROBUST, Errors.CR1);
    }

    @Test
    void proportional_odds_of_people_in_practices_are_as_r_has_them() {
        likelihood("invented", Family.ORDINAL, invented("agrees"), Errors.MODEL, Errors.ROBUST, Errors.CR1);
    }

    @Test
    void the_tenants_of_copenhagen_are_as_polr_has_them() {
        likelihood("housing", Family.ORDINAL, Fixtures.housing(), Errors.MODEL, Errors.ROBUST);
    }

    private static Design invented(String outcome) {
        Table invented = Fixtures.invented();
        return Design.of(
                Fixtures.numbers(invented, outcome),
                List.of(
                        Fixtures.words(invented, "role"),
                        Fixtures.numbers(invented, "year"),
                        Fixtures.numbers(invented, "fear")),
                Fixtures.words(invented, "practice"));
    }

    private static Design lakeside(Variable outcome) {
        Table lakeside = Fixtures.lakeside();
        return Design.of(
                outcome,
                List.of(
                        Fixtures.words(lakeside, "role"),
                        Fixtures.numbers(lakeside, "years_in_practice"),
                        Fixtures.words(lakeside, "setting")),
                Fixtures.words(lakeside, "practice_id"));
    }

    private void linear(String label, Design design) {
        Errors[] kinds = design.clustered() ? Errors.values() : new Errors[] {Errors.MODEL, Errors.ROBUST};
        for (Errors kind : kinds) {
            agrees(label, Regression.of(design, Family.LINEAR, kind));
        }
        Fitted fitted = Regression.of(design, Family.LINEAR, Errors.MODEL);
        agree("n " + label, fitted.n(), r.of("n", label));
        Fit.Linear fit = (Fit.Linear) fitted.fit();
        agree("R² " + label, fit.rSquared(), r.of("r-squared", label));
        agree("adjusted R² " + label, fit.adjustedRSquared(), r.of("adjusted-r-squared", label));
        agree("F " + label, fit.f(), r.of("f", label));
        agree("p of F " + label, fit.p(), r.of("f-p", label));
        agree("sigma " + label, fit.sigma(), r.of("sigma", label));
        for (Inflation one : fitted.inflation()) {
            agree("VIF " + label, one.factor(), r.of("vif", label + " " + one.predictor()));
        }
    }

    private void likelihood(String name, Family family, Design design, Errors... kinds) {
        String label = family == Family.LOGISTIC ? name + "-logistic" : name + "-ordinal";
        for (Errors kind : kinds) {
            agrees(label, Regression.of(design, family, kind));
        }
        Fitted fitted = Regression.of(design, family, Errors.MODEL);
        Fit.Likelihood fit = (Fit.Likelihood) fitted.fit();
        agree("log likelihood " + label, fit.logLikelihood(), r.of("log-likelihood", label));
        agree("deviance " + label, fit.deviance(), -2 * r.of("log-likelihood", label));
        agree("null deviance " + label, fit.nullDeviance(), r.of("null-deviance", label));
        agree("AIC " + label, fit.aic(), r.of("aic", label));
        agree("McFadden " + label, fit.mcFadden(), r.of("mcfadden", label));
        agree("likelihood ratio " + label, fit.p(), r.of("likelihood-ratio-p", label));
        fitted.proportionality().ifPresent(brant -> {
            agree("Brant " + label, brant.chiSquare(), r.of("brant", label));
            agree("p of Brant " + label, brant.p(), r.of("brant-p", label));
            for (Brant.Part part : brant.parts()) {
                agree("Brant " + label, part.chiSquare(), r.of("brant", label + " " + part.predictor()));
            }
        });
        assertThat(fitted.proportionality().isPresent()).isEqualTo(family == Family.ORDINAL);
    }

    private void agrees(String label, Fitted fitted) {
        Stream.of(fitted.terms(), fitted.thresholds()).flatMap(List::stream).forEach(term -> {
            String of = "%s %s %s".formatted(label, fitted.errors(), term.name());
            double scale = Math.max(Math.abs(term.estimate().value()), term.se());
            agree("estimate " + of, term.estimate().value(), r.of("estimate", of), scale);
            agree("se " + of, term.se(), r.of("se", of));
            agree("low " + of, term.estimate().low(), r.of("low", of), scale);
            agree("high " + of, term.estimate().high(), r.of("high", of), scale);
            agree("p " + of, term.p(), r.of("p", of));
            term.df().ifPresent(df -> agree("df " + of, df, r.of("df", of)));
        });
        if (fitted.errors() != Errors.ROBUST) {
            for (Term effect : fitted.marginalEffects()) {
                String of = "%s %s %s".formatted(label, fitted.errors(), effect.name());
                agree("effect " + of, effect.estimate().value(), r.of("effect", of), effect.se());
                agree("effect's se " + of, effect.se(), r.of("effect-se", of));
                agree("effect's p " + of, effect.p(), r.of("effect-p", of));
            }
        }
    }

    private static void agree(String what, double ours, double theirs) {
        agree(what, ours, theirs, Math.abs(theirs));
    }

    private static void agree(String what, double ours, double theirs, double scale) {
        assertThat(ours).describedAs(what).isCloseTo(theirs, within(CLOSE * scale));
    }
}

package pedicle.care.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.care.RulesOnFile;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Our draws against R's integration of the same two distributions (`src/test/r/risk.R`).
class RiskInRTest {

    private static final String FILE = "/pedicle/care/risk/risk-in-r.csv";

    private final Map<String, Double> inR = values(Table.ours(RiskInRTest.class, FILE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancer-history",
                "weight-loss",
                "age-over-50",
                "fracture-features-1",
                "fracture-features-2",
                "fracture-features-3",
                "significant-trauma",
                "age-over-70",
                "long-term-corticosteroids"
            })
    void the_posterior_is_rs_and_its_bounds_differ_by_less_than_two_in_a_hundred(String flag) {
        Likelihood likelihood = likelihood(flag);
        assertThat(likelihood.ratio().low()).isCloseTo(r("ratio-low", flag), within(1e-6));
        assertThat(likelihood.ratio().high()).isCloseTo(r("ratio-high", flag), within(1e-6));
        Proportion prior = switch (likelihood.disease()) {
            case CANCER -> new Proportion(13, 1975);
            case FRACTURE -> new Proportion(8, 1172);
            case INFECTION, CAUDA_EQUINA_SYNDROME -> throw new AssertionError("no ratio is held for it");
        };
        Estimate posterior = Posterior.of(prior, likelihood.ratio());
        assertThat(posterior.value()).isCloseTo(r("posterior", flag), within(1e-9));
        assertThat(posterior.low()).isCloseTo(r("low", flag), Percentage.withPercentage(2));
        assertThat(posterior.high()).isCloseTo(r("high", flag), Percentage.withPercentage(2));
    }

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("risk.csv");
        assumeTrue(
                succeeds("Rscript", Path.of("src", "test", "r", "risk.R").toString(), out.toString()),
                "Rscript is not installed");
        Map<String, Double> today = values(Table.read(out));
        assertThat(today.keySet()).isEqualTo(inR.keySet());
        inR.forEach((key, value) -> assertThat(today.getOrDefault(key, Double.NaN))
                .describedAs(key)
                .isCloseTo(value, Percentage.withPercentage(1e-4)));
    }

    private double r(String statistic, String flag) {
        return Optional.ofNullable(inR.get(statistic + " " + flag))
                .orElseThrow(() -> new AssertionError("R wrote no " + statistic + " of " + flag));
    }

    private static Likelihood likelihood(String flag) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        RulesOnFile.CATALOG.figures().forEach(figure -> figures.put(figure.id(), figure));
        return Table.ours(RiskTable.class, "/pedicle/care/risk/likelihoods.csv").rows().stream()
                .map(row -> Likelihood.of(row, figures))
                .filter(likelihood -> likelihood.flag().equals(flag))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Double> values(Table table) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            values.put(
                    row.required("statistic") + " " + row.required("of"),
                    row.number("value").orElseThrow());
        }
        return values;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}

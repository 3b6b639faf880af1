package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Source;
import pedicle.measure.Around;
import pedicle.measure.trend.BeforeAfter;

/// The invented Lakeside network, whose maker wrote down what it planted, by its own definition: every new
/// episode of adults, any listed condition ever before as a red flag, and nobody left out.
class LakesideTest {

    private static final String FLAG = "flag-any";
    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    private static Optional<Path> lakeside = Optional.empty();
    private static Optional<MeasureReport> measured = Optional.empty();

    @BeforeAll
    static void measure() throws IOException {
        lakeside = Around.find("examples/lakeside/fhir-truth.json").map(Path::getParent);
        if (lakeside.isPresent()) {
            measured = Optional.of(
                    Measure.run(lakeside.orElseThrow().resolve("fhir"), makersDefinition(), PERIOD, makersCodes()));
        }
    }

    @Test
    void over_use_and_under_use_before_and_after_are_what_was_planted() throws IOException {
        BeforeAfter found = BeforeAfter.of(report(), LocalDate.of(2025, 1, 1));
        JsonNode clear = truth().get("withoutRedFlag");
        assertThat(found.overUse().orElseThrow().before()).isEqualTo(share(clear.get("before")));
        assertThat(found.overUse().orElseThrow().after()).isEqualTo(share(clear.get("after")));
        JsonNode flagged = truth().get("withRedFlag");
        assertThat(found.underUse().orElseThrow().before()).isEqualTo(rest(share(flagged.get("before"))));
        assertThat(found.underUse().orElseThrow().after()).isEqualTo(rest(share(flagged.get("after"))));
    }

    @Test
    void each_month_is_what_was_planted() throws IOException {
        JsonNode months = truth().get("byMonth");
        assertThat(report().byMonth())
                .hasSize(24)
                .allSatisfy(month -> assertThat(month.tally().overUse())
                        .contains(share(months.get(month.month().toString()))));
        assertThat(report().byMonth().getFirst().month()).isEqualTo(YearMonth.of(2024, 1));
    }

    @Test
    void each_clinician_is_what_was_planted() throws IOException {
        assertThat(report().byClinician()).hasSize(30);
        for (JsonNode planted : truth().get("byClinician")) {
            MeasureReport.Clinician found = report().byClinician().stream()
                    .filter(clinician ->
                            clinician.id().equals(planted.get("clinician").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.practice()).isEqualTo(planted.get("practice").asText());
            assertThat(found.tally().n())
                    .isEqualTo(planted.at("/before/n").asLong()
                            + planted.at("/after/n").asLong());
            assertThat(found.tally().imaged())
                    .isEqualTo(planted.at("/before/imaged").asLong()
                            + planted.at("/after/imaged").asLong());
        }
    }

    @Test
    void the_months_of_each_clinician_are_what_was_planted_before_and_after() throws IOException {
        YearMonth change = YearMonth.of(2025, 1);
        for (JsonNode planted : truth().get("byClinician")) {
            MeasureReport.Clinician found = report().byClinician().stream()
                    .filter(clinician ->
                            clinician.id().equals(planted.get("clinician").asText()))
                    .findFirst()
                    .orElseThrow();
            Tally before = sum(found, month -> month.isBefore(change));
            Tally after = sum(found, month -> !month.isBefore(change));
            assertThat(before.overUse()).contains(share(planted.get("before")));
            assertThat(after.overUse()).contains(share(planted.get("after")));
            assertThat(before.plus(after)).isEqualTo(found.tally());
        }
    }

    private static Tally sum(MeasureReport.Clinician clinician, Predicate<YearMonth> when) {
        return clinician.byMonth().stream()
                .filter(month -> when.test(month.month()))
                .map(MeasureReport.Month::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    @Test
    void people_and_episodes_reconcile_with_what_was_planted() throws IOException {
        Counts counts = report().counts().orElseThrow();
        assertThat(counts.patients()).isEqualTo(truth().at("/people/patients").asLong());
        assertThat(counts.eligible()).isEqualTo(truth().at("/indexVisits/n").asLong());
    }

    private static MeasureReport report() {
        assumeTrue(measured.isPresent(), "the example network's export is not here");
        return measured.orElseThrow();
    }

    private static JsonNode truth() throws IOException {
        assumeTrue(lakeside.isPresent(), "the example network's export is not here");
        return new ObjectMapper()
                .readTree(lakeside.orElseThrow().resolve("fhir-truth.json").toFile());
    }

    private static Proportion share(JsonNode tally) {
        return new Proportion(tally.get("imaged").asLong(), tally.get("n").asLong());
    }

    private static Proportion rest(Proportion imaged) {
        return new Proportion(imaged.of() - imaged.count(), imaged.of());
    }

    private static Definition makersDefinition() {
        return new Definition(
                "makers",
                "as planted",
                new Ages(18, 150, Ages.Day.INDEX_DAY),
                new Start(Start.Which.EVERY_CLEAR, Start.Diagnosis.ANY, 180, 0),
                false,
                new Act(Act.Kind.IMAGE, 0, 28, false),
                Definition.Denominator.UNFLAGGED,
                List.of(new LookBack(FLAG, LookBack.Role.FLAG, OptionalInt.empty(), 0, "the maker")),
                "as planted",
                "the maker",
                "");
    }

    private static List<Code> makersCodes() throws IOException {
        List<Code> codes = new ArrayList<>();
        codes.add(code("low-back-pain", "http://snomed.info/sct", "279039007", ""));
        codes.add(code("lumbar-imaging", "http://www.ama-assn.org/go/cpt", "72100", "xray"));
        codes.add(code("lumbar-imaging", "http://www.ama-assn.org/go/cpt", "72131", "ct"));
        codes.add(code("lumbar-imaging", "http://www.ama-assn.org/go/cpt", "72148", "mri"));
        for (JsonNode flag : truth().get("redFlagCodes")) {
            codes.add(code(FLAG, "http://snomed.info/sct", flag.get("snomed").asText(), ""));
        }
        return codes;
    }

    private static Code code(String set, String system, String code, String modality) {
        Source maker = new Source("maker", "the maker of the example network", Optional.empty(), "");
        return new Code(set, system, code, Code.Match.EXACT, "", modality, new Ground(maker, Status.DERIVED, ""));
    }
}

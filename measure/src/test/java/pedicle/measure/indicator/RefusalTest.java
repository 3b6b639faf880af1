package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Source;

class RefusalTest {

    @Test
    void a_period_does_not_end_before_it_starts() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(day, day.minusDays(1)));
        assertThat(new Period(day, day).to()).isEqualTo(day);
    }

    @Test
    void ages_ascend() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(50, 18, Ages.Day.INDEX_DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(-1, 18, Ages.Day.INDEX_DAY));
    }

    @Test
    void days_are_counted_from_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Start(Start.Which.FIRST, Start.Diagnosis.ANY, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Start(Start.Which.FIRST, Start.Diagnosis.ANY, 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LookBack("flag-x", LookBack.Role.FLAG, OptionalInt.of(-1), 0, "nobody"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LookBack("flag-x", LookBack.Role.FLAG, OptionalInt.empty(), -2, "nobody"));
    }

    @Test
    void a_part_is_no_more_than_its_whole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, 2, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(0, 0, 1, 2));
        assertThat(Tally.NONE.overUse()).isEmpty();
    }

    @Test
    void counts_that_do_not_reconcile_are_refused() {
        assertThat(new Counts(10, 1, 8, Map.of("too-young", 3L), 5, 2).excluded())
                .containsEntry("too-young", 3L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counts(10, 0, 8, Map.of("too-young", 3L), 5, 2))
                .withMessageContaining("11");
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(8, 0, 8, new LinkedHashMap<>(), 5, 6));
    }

    @Test
    void every_definition_names_sets_and_sources_that_the_catalog_holds() {
        Reference catalog = Reference.load();
        Set<String> sets = catalog.codes().stream().map(Code::set).collect(Collectors.toSet());
        Set<String> sources = catalog.sources().stream().map(Source::id).collect(Collectors.toSet());
        List<LookBack> lookBacks = Definition.all().stream()
                .flatMap(definition -> definition.lookBacks().stream())
                .toList();
        assertThat(lookBacks).isNotEmpty().allSatisfy(lookBack -> {
            // A death is no code: Patient says it.
            assertThat(lookBack.set().equals("exclusion-death") || sets.contains(lookBack.set()))
                    .as(lookBack.set())
                    .isTrue();
            assertThat(sources).contains(lookBack.source());
        });
    }

    @Test
    void there_are_nine_definitions_and_the_first_counts_each_person_once() {
        assertThat(Definition.all())
                .extracting(Definition::id)
                .containsExactly(
                        "presenting",
                        "presenting-episodes",
                        "flags",
                        "cms166",
                        "hedis-like",
                        "opioids",
                        "referrals",
                        "repeat-imaging",
                        "escalating-imaging");
        assertThat(Definition.all().getFirst().start().which()).isEqualTo(Start.Which.FIRST_CLEAR);
        assertThat(Definition.named("hedis")).isEmpty();
    }
}

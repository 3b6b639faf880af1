package pedicle.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pedicle.care.rule.Verdict;

/// The direction of dependencies, and the one home of each library.
class HouseTest {

    private static final String[] PARTS = {"pedicle.study", "pedicle.design", "pedicle.care", "pedicle.measure"};

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pedicle");

    @Test
    void the_whole_house_is_looked_at() {
        for (String part : PARTS) {
            assertThat(HOUSE.stream().filter(resideInAPackage(part + "..")))
                    .as(part)
                    .isNotEmpty();
        }
        assertThat(HOUSE.stream().filter(resideInAPackage("pedicle.app.."))).isNotEmpty();
    }

    @Test
    void the_parts_never_import_one_another() {
        for (String part : PARTS) {
            String[] others = Arrays.stream(PARTS)
                    .filter(other -> !other.equals(part))
                    .map(other -> other + "..")
                    .toArray(String[]::new);
            onlyAway(part, others).check(HOUSE);
        }
    }

    @Test
    void the_catalog_imports_no_part_and_nobody_imports_the_app() {
        onlyAway(
                        "pedicle.catalog",
                        "pedicle.study..",
                        "pedicle.design..",
                        "pedicle.care..",
                        "pedicle.measure..",
                        "pedicle.app..")
                .check(HOUSE);
        noClasses()
                .that(not(resideInAPackage("pedicle.app..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("pedicle.app..")
                .check(HOUSE);
    }

    @Test
    void a_planted_fault_is_seen() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class, Verdict.class);
        assertThatThrownBy(() -> onlyAway("pedicle.app", "pedicle.care..").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted");
    }

    @Test
    void each_library_has_one_home() {
        home("org.duckdb..", "pedicle.measure.cohort..");
        home("org.apache.spark..", "pedicle.measure.spark..");
        home("org.apache.poi..", "pedicle.study.interview..", "pedicle.study.intake..", "pedicle.app.export..");
        home("org.apache.batik..", "pedicle.app.export..");
        home("com.openhtmltopdf..", "pedicle.app.export..");
        home(
                "org.ejml..",
                "pedicle.study.correlation..",
                "pedicle.study.structure..",
                "pedicle.study.reliability..",
                "pedicle.study.regress..");
        home("de.siegmar..", "pedicle.catalog.table..");
        home("io.javalin..", "pedicle.app.web..");
        home("com.nimbusds..", "pedicle.care.client..", "pedicle.measure.bulk..");
        home("gg.jte..", "pedicle.app.web..", "pedicle.app.page..");
        home("picocli..", "pedicle.app.command..");
        home("org.flywaydb..", "pedicle.app.workspace..");
        home("org.sqlite..", "pedicle.app.workspace..");
        home(
                "org.hipparchus..",
                "pedicle.study..",
                "pedicle.measure.trend..",
                "pedicle.measure.model..",
                "pedicle.measure.chart..",
                "pedicle.measure.effect..");
    }

    @Test
    void the_rules_know_nothing_of_json_or_hooks() {
        noClasses()
                .that()
                .resideInAPackage("pedicle.care.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "pedicle.care.fhir..", "pedicle.care.hooks..")
                .check(HOUSE);
    }

    @Test
    void packages_run_in_no_circle() {
        slices().matching("pedicle.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that(JavaClass.Predicates.simpleName("package-info"))
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(HOUSE);
    }

    @Test
    void nobody_is_called_util_helper_manager_impl_service_or_processor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service|Processor|DTO)$")
                .check(HOUSE);
    }

    private static ArchRule onlyAway(String part, String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(part + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden));
    }

    private static void home(String library, String... homes) {
        noClasses()
                .that(not(resideInAnyPackage(homes)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /// What a broken house would hold.
    private static final class Planted {
        @SuppressWarnings("unused")
        private final Verdict verdict = Verdict.EMERGENCY;
    }
}

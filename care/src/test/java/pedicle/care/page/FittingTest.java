package pedicle.care.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.rule.Asked;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;

/// No comfort for anybody to whom it could be false.
class FittingTest {

    private static final Reference REFERENCE = Reference.load();
    private static final List<RuleSet> SETS = List.copyOf(REFERENCE.ruleSets());
    private static final Fitting FITTING = new Fitting(REFERENCE);
    private static final Path ORDERS = Path.of("..", "examples", "lakeside", "orders");
    private static final LocalDate ON = LocalDate.parse("2025-11-13");
    private static final String WELL = "acute-12-days-all-asked";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    retention-and-saddle  | the record holds an emergency sign: Possible cauda equina syndrome
                    cancer-history        | the record calls for an image: New back pain after cancer
                    fall-on-prednisone    | the record calls for an image: Older age together with
                    radiculopathy-8-weeks | the record calls for an image: Nerve-root pain
                    abdominal-ct          | the record holds no order for an image of the low back
                    """)
    void a_person_with_a_reason_for_an_image_is_refused_with_a_sentence(String order, String sentence) {
        assertThat(refused(fit(record(order), Asked.nothing()))).startsWith(sentence);
    }

    static Stream<String> redFlags() {
        return REFERENCE.facts().stream()
                .filter(fact -> fact.kind().equals("red-flag"))
                .map(Fact::id);
    }

    @ParameterizedTest
    @MethodSource("redFlags")
    void any_red_flag_refuses_under_every_rule_set(String flag) {
        OrderRecord well = record(WELL);
        Asked asked = new Asked(Map.of(flag, true), Optional.empty());
        for (RuleSet set : SETS) {
            assertThat(FITTING.fit(well, asked, List.of(set), ON)).as(set.id()).isInstanceOf(Fitted.Refused.class);
        }
    }

    @Test
    void a_person_of_whom_all_was_asked_gets_the_page_of_their_age() {
        assertThat(fit(record(WELL), Asked.nothing()))
                .isEqualTo(new Fitted.Fits(
                        new Recipient(OptionalInt.of(38), Recipient.Bones.AS_OTHERS, Optional.empty()), List.of()));
    }

    @Test
    void where_the_record_is_silent_the_questions_come_with_it() {
        assertThat(fit(record("acute-12-days"), Asked.nothing()))
                .isInstanceOfSatisfying(
                        Fitted.Fits.class,
                        fits -> assertThat(fits.ask())
                                .contains("Is feeling reduced around the anus, genitals or inner thighs?"));
    }

    @Test
    void a_child_is_refused() {
        assertThat(refused(fit(born("2012-01-01"), Asked.nothing())))
                .isEqualTo("the person is under 18, and the page is for adults");
    }

    @Test
    void pain_of_twelve_weeks_is_no_new_pain() {
        LocalDate began = LocalDate.parse("2025-11-12").minusWeeks(12);
        assertThat(refused(fit(born("1987-04-02"), new Asked(Map.of(), Optional.of(began)))))
                .contains("12 weeks or more");
    }

    @Test
    void what_is_not_back_pain_is_refused_unless_the_order_itself_says_back_pain() {
        Asked no = new Asked(Map.of("low-back-pain", false), Optional.empty());
        assertThat(fit(record(WELL), no)).isInstanceOf(Fitted.Fits.class);
        OrderRecord ofTheHip = OrderRecord.read(
                WELL,
                text(WELL)
                        .replaceAll("(?i)low back pain", "Hip pain")
                        .replace("279039007", "49218002")
                        .replace("M54.50", "M25.559"));
        assertThat(refused(fit(ofTheHip, no))).isEqualTo("the record says that this is not low back pain");
    }

    @ParameterizedTest
    @CsvSource({"1960-01-01,65,AS_OTHERS", "1958-06-01,67,BREAK_EASIER", "1950-01-01,75,BREAK_EASIER"})
    void a_man_over_65_is_told_that_bones_break_more_easily(String born, int age, Recipient.Bones bones) {
        assertThat(fit(born(born), Asked.nothing())).isInstanceOfSatisfying(Fitted.Fits.class, fits -> {
            assertThat(fits.recipient().age()).hasValue(age);
            assertThat(fits.recipient().bones()).isEqualTo(bones);
        });
    }

    @Test
    void a_rule_set_that_would_take_an_image_is_named() {
        assertThat(fit(born("1950-01-01"), Asked.nothing()))
                .isInstanceOfSatisfying(
                        Fitted.Fits.class,
                        fits -> assertThat(fits.ask())
                                .anyMatch(words -> words.startsWith("acr-2021 says “indicated”")));
    }

    private static Fitted fit(OrderRecord record, Asked asked) {
        return FITTING.fit(record, asked, SETS, ON);
    }

    private static String refused(Fitted fitted) {
        return switch (fitted) {
            case Fitted.Refused(String reason) -> reason;
            case Fitted.Fits fits -> throw new AssertionError("expected a refusal, found " + fits);
        };
    }

    private static OrderRecord record(String name) {
        return OrderRecord.read(name, text(name));
    }

    private static String text(String name) {
        try {
            return Files.readString(ORDERS.resolve(name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// The man of whom all was asked, born on another day.
    private static OrderRecord born(String day) {
        return OrderRecord.read(WELL, text(WELL).replace("1987-04-02", day));
    }
}

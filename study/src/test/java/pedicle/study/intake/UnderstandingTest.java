package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Scale;
import pedicle.study.survey.Survey;

/// An understanding goes to JSON and back, is corrected, and decides what the survey holds.
final class UnderstandingTest {

    private static final Source SOURCE = Brought.text("""
                id,att_1,att_2,role
                1,1,2,gp
                2,5,4,pt
                3,33,5,gp
                4,4,1,pt
                5,2,2,pt
                6,3,1,gp
                7,1,3,gp
                8,2,2,pt
                9,5,5,gp
                10,4,4,pt
                11,3,3,gp
                12,2,1,pt
                """);

    @Test
    void what_is_written_is_read_back() {
        Understanding proposed = Brought.understood(SOURCE);
        assertThat(Understanding.of(proposed.json())).isEqualTo(proposed);
        Understanding sav = Brought.understood(Brought.ours("bytecode.sav"));
        assertThat(Understanding.of(sav.json())).isEqualTo(sav);
    }

    @Test
    void a_slip_that_a_person_calls_missing_no_longer_stops_the_survey() {
        Understanding proposed = Brought.understood(SOURCE);
        assertThatThrownBy(() -> SOURCE.survey(proposed))
                .isInstanceOf(BadInput.class)
                .hasMessage("data.csv, line 4, column “att_1”: expected one of 1, 2, 3, 4, 5, found “33”");
        Variable item = proposed.variable("att_1").orElseThrow();
        Survey survey = SOURCE.survey(
                proposed.with(item.missing(List.of(new Missing("33", "33", "typing error", false, "decided")))));
        assertThat(survey.column("att_1").at(2)).isEqualTo(new Answer.Refused("typing error"));
    }

    @Test
    void a_short_json_is_enough() {
        Understanding decided = Understanding.of("""
                {"variables": [
                   {"name": "id", "type": "identifier", "role": "participant"},
                   {"name": "att_2", "type": "scale", "role": "item", "replies": ["1", "2", "3", "4", "5"]},
                   {"name": "role", "type": "choice", "role": "group",
                    "replies": [{"text": "gp", "label": "Doctor"}, {"text": "pt", "label": "Physiotherapist"}]}],
                 "rows": [{"column": "role", "kept": true, "texts": ["gp"]}]}""");
        Survey survey = SOURCE.survey(decided);
        assertThat(survey.people()).isEqualTo(6);
        assertThat(survey.wanted("role").wordsFor("gp")).isEqualTo("Doctor");
        assertThat(survey.field("att_1")).isEmpty();
    }

    @Test
    void item_sets_become_scales_and_what_nobody_decided_stays_open() {
        Understanding proposed = Brought.understood(SOURCE);
        Scale scale = SOURCE.scales(proposed).scales().getFirst();
        assertThat(scale.items()).containsExactly("att_1", "att_2");
        assertThat(scale.construct()).isEmpty();
        assertThat(scale.direction()).isEmpty();
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        refused(
                "{\"variables\": [{\"name\": \"att_3\", \"type\": \"number\"}]}",
                "data.csv: there is no column “att_3”; did you mean “att_1”?");
        refused(
                "{\"variables\": [{\"name\": \"att_1\", \"type\": \"scal\"}]}",
                "the understanding, variables “att_1”: there is no type “scal”; did you mean “scale”?");
        refused(
                "{\"variables\": [{\"name\": \"att_1\", \"typ\": \"scale\"}]}",
                "there is no field “typ”; did you mean “type”?");
        refused(
                "{\"sets\": [{\"slug\": \"a\", \"items\": [\"att_1\", \"att_2\"]}]}",
                "there is no variable “att_1”, an item of the set “a”");
        refused("{\"rows\": [{\"column\": \"rol\", \"kept\": true, \"texts\": [\"gp\"]}]}", "did you mean “role”?");
    }

    @Test
    void what_contradicts_itself_is_refused() {
        refused("{\"variables\": [{\"name\": \"att_1\"}]}", "expected the field “type”, found nothing");
        refused(
                "{\"variables\": [{\"name\": \"att_1\", \"type\": \"scale\"}]}",
                "variable “att_1”: expected the replies that it permits, found none");
        refused(
                "{\"variables\": [{\"name\": \"id\", \"type\": \"words\"}, {\"name\": \"id\", \"type\": \"words\"}]}",
                "expected each variable once, found “id” twice");
        refused("{\"variables\": ", "the understanding: expected JSON, found a fault in line 1");
        refused("[]", "the understanding: expected an object with variables, sets, rows");
    }

    private static void refused(String json, String saying) {
        assertThatThrownBy(() -> SOURCE.survey(Understanding.of(json)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(saying);
    }
}

package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.care.client.LocalServer;
import pedicle.care.client.RecordReader;
import pedicle.care.hooks.ResponseLog.Answer;
import pedicle.catalog.BadInput;

/// What is fetched, whom an answer is about, what a visit says, and what becomes of clinicians' answers.
class HookDeskTest {

    private final List<ResponseLog> kept = new ArrayList<>();
    private final HookDesk desk = Requests.desk(new RecordReader(Optional.empty()), Duration.ofSeconds(10), kept);

    @Test
    void what_the_request_lacks_is_fetched_with_its_token_and_decides() {
        ObjectNode whole = Requests.lakeside("retention-and-saddle");
        try (LocalServer ehr = served(whole)) {
            ObjectNode bare = whole.deepCopy();
            bare.remove("prefetch");
            bare.put("fhirServer", ehr.address() + "/fhir");
            bare.putObject("fhirAuthorization").put("access_token", "abc").put("token_type", "Bearer");
            JsonNode card = answer(bare).at("/cards/0");
            assertThat(card.path("indicator").asText()).isEqualTo("critical");
            assertThat(card.path("detail").asText()).doesNotContain("did not come", "Did not come");
            assertThat(ehr.asked())
                    .hasSize(9)
                    .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer abc"));
        }
    }

    @Test
    void only_what_is_missing_is_fetched_and_nothing_at_all_for_an_order_that_is_not_ours() {
        ObjectNode whole = Requests.lakeside("acute-12-days");
        try (LocalServer ehr = served(whole)) {
            ((ObjectNode) whole.get("prefetch")).remove("procedures");
            whole.put("fhirServer", ehr.address() + "/fhir");
            answer(whole);
            // And what the sample never had: medicines taken, family, images, reports.
            assertThat(ehr.asked())
                    .hasSize(5)
                    .anySatisfy(
                            asked -> assertThat(asked.path()).startsWith("/fhir/Procedure?patient=LK-P-0001&_count="))
                    .noneSatisfy(asked -> assertThat(asked.path()).startsWith("/fhir/Condition"));
            ObjectNode abdomen = Requests.lakeside("abdominal-ct");
            abdomen.remove("prefetch");
            abdomen.put("fhirServer", ehr.address() + "/fhir");
            assertThat(answer(abdomen).path("cards")).isEmpty();
            assertThat(ehr.asked()).hasSize(5);
        }
    }

    @Test
    void what_does_not_come_in_time_is_not_recorded_and_the_card_says_so() {
        ObjectNode request = Requests.lakeside("acute-12-days-all-asked");
        assertThat(answer(request).at("/cards/0/summary").asText()).contains("would not help now");
        try (LocalServer ehr = served(request)) {
            ehr.with("/fhir/Observation", 200, "{}", Map.of(), 60_000);
            ((ObjectNode) request.get("prefetch")).remove("observations");
            request.put("fhirServer", ehr.address() + "/fhir");
            HookDesk hurried = Requests.desk(new RecordReader(Optional.empty()), Duration.ofMillis(300), kept);
            JsonNode card =
                    hurried.answer(Hook.SIGN, request, Requests.BASE).body().at("/cards/0");
            assertThat(card.path("summary").asText()).startsWith("Nothing in the record calls for this scan.");
            assertThat(card.path("detail").asText()).contains("Did not come from the record: observations.");
        }
    }

    @Test
    void prefetch_under_any_other_name_is_taken_by_its_type() {
        ObjectNode request = Requests.lakeside("retention-and-saddle");
        ObjectNode prefetch = (ObjectNode) request.get("prefetch");
        ObjectNode renamed = request.putObject("prefetch");
        prefetch.properties().forEach(field -> renamed.set("x-" + field.getKey(), field.getValue()));
        renamed.put("user", "123");
        assertThat(answer(request).at("/cards/0/indicator").asText()).isEqualTo("critical");
    }

    @Test
    void a_client_of_version_1_is_answered() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        request.put("hook", "order-review");
        request.remove("fhirServer");
        ObjectNode context = (ObjectNode) request.get("context");
        context.set("orders", context.remove("draftOrders"));
        request.set("user", context.remove("userId"));
        assertThat(answer(request).path("cards")).hasSize(1);
    }

    @Test
    void only_the_selected_orders_are_judged_and_none_where_nothing_is_selected() {
        ObjectNode request = Requests.select("acute-12-days");
        ArrayNode entries = (ArrayNode) request.at("/context/draftOrders/entry");
        ObjectNode other = entries.get(0).deepCopy();
        ((ObjectNode) other.get("resource")).put("id", "other");
        entries.add(other);
        assertThat(select(request).path("cards")).hasSize(1);
        ((ArrayNode) request.at("/context/selections")).add("ServiceRequest/other");
        assertThat(select(request).path("cards")).hasSize(2);
        ((ArrayNode) request.at("/context/selections")).removeAll();
        assertThat(select(request).path("cards")).isEmpty();
    }

    @Test
    void another_patient_s_entries_are_left_out_and_named_and_an_order_for_another_is_refused() {
        ObjectNode request = Requests.lakeside("retention-and-saddle");
        request.at("/prefetch/conditions/entry")
                .forEach(entry -> ((ObjectNode) entry.at("/resource/subject")).put("reference", "Patient/other"));
        request.at("/prefetch/observations/entry")
                .forEach(entry -> ((ObjectNode) entry.at("/resource/subject")).put("reference", "Patient/other"));
        JsonNode response = answer(request);
        assertThat(response.at("/cards/0/indicator").asText()).isEqualTo("info");
        assertThat(response.at("/cards/0/detail").asText()).contains("of another patient's entries left out.");
        assertThat(response.at("/extension/example.pedicle.left-out/0").asText())
                .endsWith(": belongs to another patient");
        ((ObjectNode) request.at("/context/draftOrders/entry/0/resource/subject")).put("reference", "Patient/other");
        assertThatThrownBy(() -> answer(request))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected an order for Patient/LK-P-0002, found one for “Patient/other”");
    }

    @Test
    void an_order_dated_in_the_future_is_judged_as_of_today() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        ((ObjectNode) request.at("/context/draftOrders/entry/0/resource")).put("authoredOn", "2099-01-01");
        assertThat(answer(request).findValues("resource").toString()).contains("\"effectiveDateTime\":\"2025-11-13\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "1/$everything", "1?x=y", "a b", "é", ""})
    void an_id_that_would_lead_elsewhere_is_refused(String id) {
        ObjectNode request = Requests.lakeside("acute-12-days");
        ((ObjectNode) request.get("context")).put("patientId", id);
        assertThatThrownBy(() -> answer(request))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("context.patientId: expected the id of a Patient");
    }

    @Test
    void hostile_words_in_the_record_reach_no_card() {
        String hostile = "</script><script>alert(1)</script>[x](javascript:alert(1))";
        ObjectNode request = Requests.lakeside("retention-and-saddle");
        ((ObjectNode) request.at("/prefetch/patient/name/0")).put("family", hostile);
        request.at("/prefetch/conditions/entry")
                .forEach(entry -> ((ObjectNode) entry.at("/resource/code")).put("text", hostile));
        JsonNode card = answer(request).at("/cards/0");
        assertThat(card.path("summary").asText() + card.path("detail").asText()).doesNotContain("<", "javascript");
    }

    @ParameterizedTest
    @CsvSource({
        "retention-and-saddle, critical, Emergency.",
        "acute-12-days, info, Low back pain: nothing in the record calls for a scan",
        "acute-12-days-all-asked, info, A scan would not help now"
    })
    void a_visit_with_new_back_pain_gets_a_card_that_withdraws_nothing(String name, String indicator, String summary) {
        JsonNode cards = desk.answer(Hook.VISIT, Requests.visit(name), Requests.BASE)
                .body()
                .path("cards");
        assertThat(cards).hasSize(1);
        assertThat(cards.at("/0/indicator").asText()).isEqualTo(indicator);
        assertThat(cards.at("/0/summary").asText()).startsWith(summary);
        assertThat(cards.findValuesAsText("type")).doesNotContain("delete", "update");
        assertThat(cards.toString()).doesNotContain("imagined", "The order is for");
    }

    @Test
    void a_visit_for_something_else_or_with_old_back_pain_is_silent() {
        assertThat(desk.answer(Hook.VISIT, Requests.visit("abdominal-ct"), Requests.BASE)
                        .body()
                        .path("cards"))
                .isEmpty();
        ObjectNode old = Requests.visit("acute-12-days");
        ObjectNode pain = (ObjectNode) old.at("/prefetch/conditions/entry/0/resource");
        pain.put("onsetDateTime", "2023-01-01").put("recordedDate", "2023-01-02");
        assertThat(desk.answer(Hook.VISIT, old, Requests.BASE).body().path("cards"))
                .isEmpty();
    }

    @Test
    void a_card_that_was_followed_or_kept_is_written_down_once_with_the_clinician_and_no_patient() {
        JsonNode card = answer(Requests.lakeside("acute-12-days-all-asked")).at("/cards/0");
        ObjectNode accepted = feedback(card.path("uuid").asText(), "accepted");
        ((ObjectNode) accepted.at("/feedback/0"))
                .putArray("acceptedSuggestions")
                .addObject()
                .put("id", card.at("/suggestions/0/uuid").asText());
        assertThat(desk.feedback(Hook.SIGN, accepted).status()).isEqualTo(200);
        assertThat(desk.feedback(Hook.SIGN, accepted).status()).isEqualTo(200);
        ResponseLog.Response response = kept.getFirst().responses().getFirst();
        assertThat(kept.get(1).responses().getFirst()).isEqualTo(response);
        assertThat(response.answer()).isEqualTo(new Answer.Followed());
        assertThat(response.clinician()).isEqualTo("C06");
        assertThat(response.card()).isEqualTo("lumbar-imaging-sign");
        assertThat(response.toString()).doesNotContain("LK-P-");
    }

    @Test
    void a_reason_is_kept_by_its_code_and_a_comment_is_not_kept() {
        String card =
                answer(Requests.lakeside("acute-12-days")).at("/cards/0/uuid").asText();
        ObjectNode overridden = feedback(card, "overridden");
        ObjectNode override = ((ObjectNode) overridden.at("/feedback/0")).putObject("overrideReason");
        override.putObject("reason").put("code", "patient-asks").put("system", OverrideReason.SYSTEM);
        override.put("userComment", "Mrs Example of Elm Street insists");
        Reply reply = desk.feedback(Hook.SIGN, overridden);
        assertThat(reply.body().toString()).contains("comments are not kept").doesNotContain("Elm Street");
        assertThat(kept.toString()).doesNotContain("Elm Street");
        assertThat(kept.getFirst().responses().getFirst().answer())
                .isEqualTo(new Answer.Kept(Optional.of(OverrideReason.PATIENT_ASKS)));
    }

    @Test
    void to_write_down_answers_is_no_answer_to_the_card() {
        JsonNode card = answer(Requests.lakeside("acute-12-days")).at("/cards/0");
        ObjectNode accepted = feedback(card.path("uuid").asText(), "accepted");
        ((ObjectNode) accepted.at("/feedback/0"))
                .putArray("acceptedSuggestions")
                .addObject()
                .put("id", card.at("/suggestions/2/uuid").asText());
        assertThat(desk.feedback(Hook.SIGN, accepted).status()).isEqualTo(200);
        assertThat(kept).isEmpty();
    }

    @Test
    void a_card_that_this_service_never_gave_is_a_404() {
        String given =
                answer(Requests.lakeside("acute-12-days")).at("/cards/0/uuid").asText();
        assertThat(desk.feedback(Hook.SIGN, feedback("4e0a3a1e-3283-4575-ab82-028d55fe2719", "overridden"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.feedback(Hook.SELECT, feedback(given, "overridden")).status())
                .isEqualTo(404);
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                          | feedback: expected a list
            {"feedback":[{}]}                                                           | feedback[0].card: expected
            {"feedback":[{"card":"x","outcome":"accepted"}]}                            | feedback[0].outcomeTimestamp: expected
            {"feedback":[{"card":"x","outcome":"shrugged","outcomeTimestamp":"2026-01-01T00:00:00Z"}]} | feedback[0].outcome: expected accepted or overridden
            {"feedback":[{"card":"x","outcome":"accepted","outcomeTimestamp":"2026-01-01T00:00:00Z"}]} | feedback[0].acceptedSuggestions: expected
            {"feedback":[{"card":"x","outcome":"overridden","outcomeTimestamp":"yesterday"}]}          | feedback[0].outcomeTimestamp: expected a time
            """)
    void feedback_shall_be_described_by_its_required_fields(String text, String complaint) throws Exception {
        JsonNode root = Requests.JSON.readTree(text);
        assertThatThrownBy(() -> desk.feedback(Hook.SIGN, root))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void a_patient_who_looks_at_their_own_record_is_kept_nowhere() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        ((ObjectNode) request.get("context")).put("userId", "Patient/LK-P-0001");
        String card = answer(request).at("/cards/0/uuid").asText();
        desk.feedback(Hook.SIGN, feedback(card, "overridden"));
        assertThat(kept.getFirst().responses().getFirst().clinician()).isEmpty();
    }

    private JsonNode answer(ObjectNode request) {
        return desk.answer(Hook.SIGN, request, Requests.BASE).body();
    }

    private JsonNode select(ObjectNode request) {
        return desk.answer(Hook.SELECT, request.deepCopy(), Requests.BASE).body();
    }

    private static ObjectNode feedback(String card, String outcome) {
        ObjectNode root = Requests.JSON.createObjectNode();
        root.putArray("feedback")
                .addObject()
                .put("card", card)
                .put("outcome", outcome)
                .put("outcomeTimestamp", "2025-11-13T10:05:31Z");
        return root;
    }

    /// A record system that holds the request's own prefetch.
    private static LocalServer served(ObjectNode request) {
        LocalServer ehr = new LocalServer();
        JsonNode prefetch = request.get("prefetch");
        ehr.with(
                "/fhir/Patient/" + request.at("/context/patientId").asText(),
                prefetch.get("patient").toString());
        ehr.with("/fhir/Condition", prefetch.get("conditions").toString());
        ehr.with("/fhir/MedicationRequest", prefetch.get("medications").toString());
        ehr.with("/fhir/Procedure", prefetch.get("procedures").toString());
        ehr.with("/fhir/Observation", prefetch.get("observations").toString());
        for (String other : List.of("MedicationStatement", "FamilyMemberHistory", "ImagingStudy", "DiagnosticReport")) {
            ehr.with("/fhir/" + other, "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");
        }
        return ehr;
    }
}

package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.BadInput;

/// What CDS Hooks 2.0 demands of a service, a test for each SHALL and MUST, named after it. That discovery is
/// always there is for the server's own tests; what it demands of tokens is in `GateTest`.
class SpecificationTest {

    private final HookDesk desk = Requests.desk();

    static Stream<JsonNode> cards() {
        List<JsonNode> cards = new ArrayList<>();
        HookDesk desk = Requests.desk();
        for (String name : List.of(
                "acute-12-days",
                "acute-12-days-all-asked",
                "retention-and-saddle",
                "cancer-history",
                "fall-on-prednisone",
                "radiculopathy-8-weeks")) {
            desk.answer(Hook.SIGN, Requests.lakeside(name), Requests.BASE)
                    .body()
                    .path("cards")
                    .forEach(cards::add);
            desk.answer(Hook.SELECT, Requests.select(name), Requests.BASE)
                    .body()
                    .path("cards")
                    .forEach(cards::add);
            desk.answer(Hook.VISIT, Requests.visit(name), Requests.BASE)
                    .body()
                    .path("cards")
                    .forEach(cards::add);
        }
        assertThat(cards).hasSizeGreaterThan(12);
        return cards.stream();
    }

    static Stream<JsonNode> suggestions() {
        return cards().flatMap(card -> stream(card.path("suggestions")));
    }

    static Stream<JsonNode> actions() {
        return suggestions().flatMap(suggestion -> stream(suggestion.path("actions")));
    }

    // Discovery

    @Test
    void the_response_to_discovery_shall_be_an_object_with_a_list_of_services() {
        assertThat(Discovery.write().path("services")).hasSize(3);
    }

    @Test
    void each_service_shall_be_described_by_its_hook_its_description_and_its_id() {
        List<String> ids = new ArrayList<>();
        for (JsonNode service : Discovery.write().path("services")) {
            ids.add(service.path("id").asText() + " " + service.path("hook").asText());
            assertThat(service.path("description").asText()).isNotBlank();
            assertThat(service.path("title").asText()).isNotBlank();
        }
        assertThat(ids)
                .containsExactly(
                        "lumbar-imaging-select order-select",
                        "lumbar-imaging-sign order-sign",
                        "low-back-pain-visit patient-view");
    }

    @Test
    void prefetch_tokens_must_be_delimited_by_braces_and_contain_only_a_root_field_of_the_context() {
        templates()
                .forEach(template -> assertThat(template.replace("{{context.patientId}}", "x"))
                        .doesNotContain("{", "}"));
    }

    @Test
    void every_resource_that_is_read_is_asked_for() {
        assertThat(Hook.templates().stream().map(Hook.Template::type))
                .contains(
                        "Patient",
                        "Condition",
                        "MedicationRequest",
                        "MedicationStatement",
                        "FamilyMemberHistory",
                        "Procedure",
                        "Observation",
                        "ImagingStudy",
                        "DiagnosticReport");
    }

    @Test
    void prefetch_templates_of_the_recommended_subset_must_only_use_reads_and_plain_searches() {
        Pattern read = Pattern.compile("[A-Z][A-Za-z]+/x");
        Pattern search = Pattern.compile("[A-Z][A-Za-z]+\\?patient=x&_count=\\d+&_sort=-[a-z-]+");
        templates()
                .map(template -> template.replace("{{context.patientId}}", "x"))
                .forEach(template -> assertThat(template)
                        .matches(text -> read.matcher(text).matches()
                                || search.matcher(text).matches()));
    }

    // Calling a service

    @ParameterizedTest
    @CsvSource({
        "/hook, hook: expected order-sign",
        "/hookInstance, hookInstance: expected a UUID",
        "/context, context: expected an object",
        "/context/userId, context.userId: expected",
        "/context/patientId, context.patientId: expected",
        "/context/draftOrders, context.draftOrders: expected a Bundle"
    })
    void the_request_shall_include_its_required_fields(String field, String complaint) {
        ObjectNode request = Requests.lakeside("acute-12-days");
        int slash = field.lastIndexOf('/');
        ((ObjectNode) request.at(field.substring(0, slash))).remove(field.substring(slash + 1));
        assertThatThrownBy(() -> desk.answer(Hook.SIGN, request, Requests.BASE))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void selections_are_required_of_order_select() {
        ObjectNode request = Requests.select("acute-12-days");
        request.withObject("/context").remove("selections");
        assertThatThrownBy(() -> desk.answer(Hook.SELECT, request, Requests.BASE))
                .hasMessageStartingWith("context.selections: expected a list of draft orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-select", "patient-view", "medication-prescribe", "ORDER-SIGN", ""})
    void the_hook_shall_be_the_one_of_the_service_that_is_called(String hook) {
        ObjectNode request = Requests.lakeside("acute-12-days");
        request.put("hook", hook);
        assertThatThrownBy(() -> desk.answer(Hook.SIGN, request, Requests.BASE))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("hook: expected order-sign at the service lumbar-imaging-sign");
    }

    @Test
    void if_fhir_authorization_is_provided_the_fhir_server_is_required() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        request.remove("fhirServer");
        request.putObject("fhirAuthorization").put("access_token", "t").put("token_type", "Bearer");
        assertThatThrownBy(() -> desk.answer(Hook.SIGN, request, Requests.BASE))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("fhirServer: expected");
    }

    // Prefetch

    @Test
    void unable_to_obtain_required_data_the_service_shall_respond_with_412() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        request.remove("prefetch");
        ObjectNode order = (ObjectNode) request.at("/context/draftOrders/entry/0/resource");
        order.remove("reasonCode");
        order.remove("reasonReference");
        Reply reply = desk.answer(Hook.SIGN, request, Requests.BASE);
        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.body().path("resourceType").asText()).isEqualTo("OperationOutcome");
        ObjectNode visit = Requests.visit("acute-12-days");
        visit.remove("prefetch");
        assertThat(desk.answer(Hook.VISIT, visit, Requests.BASE).status()).isEqualTo(412);
    }

    @Test
    void a_key_with_null_says_that_there_is_no_data_and_an_operation_outcome_that_it_could_not_be_had() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        ObjectNode prefetch = (ObjectNode) request.get("prefetch");
        prefetch.putNull("procedures");
        prefetch.putObject("medications").put("resourceType", "OperationOutcome");
        String detail = desk.answer(Hook.SIGN, request, Requests.BASE)
                .body()
                .at("/cards/0/detail")
                .asText();
        assertThat(detail).contains("Did not come from the record: prescriptions.");
    }

    @Test
    void the_service_shall_check_what_was_sent_and_tell_a_first_page_from_the_whole() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        ((ObjectNode) request.at("/prefetch/conditions"))
                .putArray("link")
                .addObject()
                .put("relation", "next")
                .put("url", "https://ehr.example/next");
        assertThat(desk.answer(Hook.SIGN, request, Requests.BASE)
                        .body()
                        .at("/cards/0/detail")
                        .asText())
                .contains("diagnoses (more pages)");
    }

    // The response

    @Test
    void a_successful_response_shall_be_a_200_with_an_object_that_holds_a_cards_array() {
        for (String name : List.of("abdominal-ct", "acute-12-days", "retention-and-saddle")) {
            Reply reply = desk.answer(Hook.SIGN, Requests.lakeside(name), Requests.BASE);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().path("cards").isArray()).isTrue();
        }
        assertThat(desk.answer(Hook.SIGN, Requests.lakeside("abdominal-ct"), Requests.BASE)
                        .body()
                        .path("cards"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_shall_have_a_summary_under_140_characters_an_allowed_indicator_and_a_source(JsonNode card) {
        assertThat(card.path("summary").asText().length()).isBetween(1, 139);
        assertThat(card.path("indicator").asText()).isIn("info", "warning", "critical");
        assertThat(card.at("/source/label").asText()).isNotBlank();
        assertThat(URI.create(card.at("/source/url").asText()).isAbsolute()).isTrue();
        assertThat(UUID.fromString(card.path("uuid").asText())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_detail_must_be_markdown_and_ours_has_at_most_90_words(JsonNode card) {
        String detail = card.path("detail").asText();
        assertThat(detail.strip().split("\\s+")).hasSizeLessThanOrEqualTo(90);
        assertThat(detail).doesNotContain("<", ">", "](", "`");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void if_suggestions_are_present_selection_behavior_must_be_provided(JsonNode card) {
        if (card.has("suggestions")) {
            assertThat(card.path("suggestions")).isNotEmpty();
            assertThat(card.path("selectionBehavior").asText()).isIn("at-most-one", "any");
            assertThat(stream(card.path("suggestions"))
                            .filter(suggestion ->
                                    suggestion.path("isRecommended").asBoolean())
                            .count())
                    .as("at most one is recommended where at most one may be taken")
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void override_reasons_must_have_a_display_beside_code_and_system(JsonNode card) {
        assertThat(card.path("overrideReasons")).hasSize(8);
        card.path("overrideReasons").forEach(reason -> {
            assertThat(reason.path("display").asText()).isNotBlank();
            assertThat(reason.path("code").asText()).isNotBlank();
            assertThat(URI.create(reason.path("system").asText()).isAbsolute()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_link_shall_have_a_label_an_absolute_url_and_a_type_and_no_app_context(JsonNode card) {
        assertThat(card.path("links")).isNotEmpty();
        card.path("links").forEach(link -> {
            assertThat(link.path("label").asText()).isNotBlank();
            assertThat(link.path("url").asText()).startsWith(Requests.BASE + "/");
            assertThat(link.path("type").asText()).isEqualTo("absolute");
            assertThat(link.has("appContext")).isFalse();
        });
    }

    @Test
    void a_suggestion_shall_have_a_label_and_each_its_own_uuid() {
        List<JsonNode> suggestions = suggestions().toList();
        assertThat(suggestions).allSatisfy(suggestion -> {
            assertThat(suggestion.path("label").asText()).isNotBlank();
            assertThat(UUID.fromString(suggestion.path("uuid").asText())).isNotNull();
        });
    }

    @Test
    void an_action_shall_have_an_allowed_type_and_a_description() {
        assertThat(actions()).isNotEmpty().allSatisfy(action -> {
            assertThat(action.path("type").asText()).isIn("create", "update", "delete");
            assertThat(action.path("description").asText()).isNotBlank();
        });
    }

    @Test
    void a_create_shall_contain_a_new_resource_and_a_delete_a_relative_reference() {
        assertThat(actions().filter(action -> action.path("type").asText().equals("create")))
                .isNotEmpty()
                .allSatisfy(action -> {
                    assertThat(action.at("/resource/resourceType").asText()).isNotBlank();
                    assertThat(action.path("resource").has("id")).isFalse();
                });
        assertThat(actions().filter(action -> action.path("type").asText().equals("delete")))
                .isNotEmpty()
                .allSatisfy(
                        action -> assertThat(action.path("resourceId").asText()).matches("ServiceRequest/order-\\d+"));
    }

    @Test
    void an_update_holds_the_updated_resource_in_its_entirety() {
        ObjectNode request = Requests.lakeside("fall-on-prednisone");
        ObjectNode order = (ObjectNode) request.at("/context/draftOrders/entry/0/resource");
        ObjectNode updated = (ObjectNode)
                desk.answer(Hook.SIGN, request, Requests.BASE).body().at("/cards/0/suggestions/0/actions/0/resource");
        assertThat(updated.path("priority").asText()).isEqualTo("urgent");
        assertThat(updated.at("/code/coding/0/code").asText()).isEqualTo("72100");
        assertThat(updated.deepCopy().without(List.of("priority", "code")).toString())
                .isEqualTo(order.deepCopy().without(List.of("priority", "code")).toString());
    }

    @Test
    void the_value_of_an_extension_must_be_an_object() {
        ObjectNode request = Requests.lakeside("acute-12-days");
        ((ObjectNode) request.at("/prefetch/conditions/entry/0/resource/subject")).put("reference", "Patient/other");
        assertThat(desk.answer(Hook.SIGN, request, Requests.BASE)
                        .body()
                        .path("extension")
                        .isObject())
                .isTrue();
    }

    @Test
    void system_actions_carry_the_rating_where_the_client_asks_and_72133_for_back_pain_is_not_appropriate() {
        Optional<ObjectNode> argonaut = Requests.argonaut(1);
        assumeTrue(argonaut.isPresent(), "the Argonaut requests are not beside this checkout");
        ObjectNode body =
                desk.answer(Hook.SELECT, argonaut.get(), Requests.BASE).body();
        for (String at : List.of("/systemActions/0", "/extension/systemActions/0")) {
            assertThat(body.at(at + "/type").asText()).isEqualTo("update");
            assertThat(body.at(at + "/description").asText()).isNotBlank();
            assertThat(body.at(at + "/resource/id").asText()).isEqualTo("example-MRI-59879846");
            assertThat(body.at(at + "/resource/extension/0/url").asText())
                    .isEqualTo("http://fhir.org/argonaut/Extension/pama-rating");
            assertThat(body.at(at + "/resource/extension/0/valueCodeableConcept/coding/0/code")
                            .asText())
                    .isEqualTo("not-appropriate");
        }
    }

    @Test
    void no_rating_is_sent_to_a_client_that_does_not_ask() {
        ObjectNode request = Requests.select("retention-and-saddle");
        assertThat(desk.answer(Hook.SELECT, request, Requests.BASE).body().has("systemActions"))
                .isFalse();
        request.putObject("extension").put("example.pedicle.pama-rating", true);
        assertThat(desk.answer(Hook.SELECT, request, Requests.BASE)
                        .body()
                        .at("/systemActions/0/resource/extension/0/valueCodeableConcept/coding/0/code")
                        .asText())
                .isEqualTo("appropriate");
    }

    private static Stream<String> templates() {
        return stream(Discovery.write().path("services"))
                .flatMap(service -> stream(service.path("prefetch")))
                .map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }
}

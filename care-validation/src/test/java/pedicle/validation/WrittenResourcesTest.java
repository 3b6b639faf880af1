package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pedicle.care.client.RecordReader;
import pedicle.care.hooks.Hook;
import pedicle.care.hooks.HookDesk;
import pedicle.care.hooks.OrderDesk;
import pedicle.care.hooks.ReasonsGiven;
import pedicle.care.hooks.Reply;
import pedicle.care.hooks.ResponseLog;
import pedicle.care.hooks.ShownCard;
import pedicle.catalog.reference.Reference;

/// Every resource that a card proposes to write is FHIR R4 to HAPI's validator, and so is each OperationOutcome.
///
/// Without a terminology server: codes of SNOMED CT, LOINC and CPT are taken at their word.
class WrittenResourcesTest {

    private static final Path ORDERS = Path.of("..", "examples", "lakeside", "orders");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static FhirValidator validator = FhirContext.forR4Cached().newValidator();

    @BeforeAll
    static void prepare() {
        FhirContext context = FhirContext.forR4Cached();
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context)));
        validator = context.newValidator().registerValidatorModule(instances);
    }

    @Test
    void a_planted_fault_is_seen() throws IOException {
        ObjectNode task = (ObjectNode) JSON.readTree("""
                {"resourceType": "Task", "status": "some day", "intent": "plan"}""");
        assertThat(faults(task)).isNotEmpty();
        task.put("status", "requested");
        assertThat(faults(task)).isEmpty();
        assertThat(faults(task.put("colour", "blue"))).isNotEmpty();
    }

    @Test
    void every_resource_that_a_card_writes_is_valid() throws IOException {
        Set<String> types = new TreeSet<>();
        for (ObjectNode resource : written()) {
            types.add(resource.path("resourceType").asText());
            assertThat(faults(resource)).as(resource.toString()).isEmpty();
        }
        assertThat(types).containsExactly("DocumentReference", "Observation", "ServiceRequest", "Task");
    }

    @Test
    void an_operation_outcome_is_valid() {
        for (int status : List.of(400, 401, 403, 404, 405, 412, 413, 500)) {
            assertThat(faults(Reply.refusal(status, "expected one thing, found another")
                            .body()))
                    .isEmpty();
        }
    }

    private static List<String> faults(ObjectNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /// What the cards of all sample orders write, at each of the three moments, the ratings included.
    private static List<ObjectNode> written() throws IOException {
        Reference catalog = Reference.load();
        List<ObjectNode> resources = new ArrayList<>();
        try (RecordReader reader = new RecordReader(Optional.empty());
                var files = Files.list(ORDERS)) {
            HookDesk desk = new HookDesk(
                    new OrderDesk(catalog.facts(), catalog.codes(), catalog.figures()),
                    List.copyOf(catalog.ruleSets()),
                    reader,
                    Duration.ofMillis(300),
                    Clock.fixed(Instant.parse("2025-11-13T09:00:00Z"), ZoneOffset.UTC),
                    new NoLog());
            for (Path file : files.sorted().toList()) {
                for (Hook hook : Hook.values()) {
                    gather(
                            desk.answer(hook, request(file, hook), "https://cds.example")
                                    .body(),
                            resources);
                }
            }
        }
        return resources;
    }

    private static ObjectNode request(Path file, Hook hook) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(Files.readString(file));
        request.put("hook", hook.hook());
        request.putObject("extension").put("example.pedicle.pama-rating", true);
        ArrayNode selections = request.withObject("context").putArray("selections");
        request.at("/context/draftOrders/entry")
                .forEach(entry -> selections.add(
                        "ServiceRequest/" + entry.at("/resource/id").asText()));
        return request;
    }

    private static void gather(JsonNode node, List<ObjectNode> resources) {
        if (node.path("resource") instanceof ObjectNode resource) {
            resources.add(resource);
        } else {
            node.forEach(child -> gather(child, resources));
        }
    }

    /// Nobody answers these cards.
    private record NoLog() implements HookDesk.Log {

        @Override
        public void shown(ShownCard card) {
            // Forgotten at once.
        }

        @Override
        public Optional<ShownCard> find(String id) {
            return Optional.empty();
        }

        @Override
        public void keep(ResponseLog answers) {
            throw new AssertionError("nobody answered");
        }

        @Override
        public ReasonsGiven reasons() {
            return ReasonsGiven.none();
        }
    }
}

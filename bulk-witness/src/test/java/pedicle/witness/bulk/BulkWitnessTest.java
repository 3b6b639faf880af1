package pedicle.witness.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.bulk.Access;
import pedicle.measure.bulk.BulkFetch;
import pedicle.measure.bulk.ExportRequest;
import pedicle.measure.bulk.Fetched;
import pedicle.measure.bulk.Patience;
import pedicle.measure.bulk.Scope;
import pedicle.measure.bulk.Watcher;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;

/// A generated population goes into a real server, comes out of it again as a bulk export, and is measured.
class BulkWitnessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of(
            "Patient",
            "Encounter",
            "Condition",
            "Procedure",
            "ImagingStudy",
            "ServiceRequest",
            "MedicationRequest",
            "Practitioner",
            "Organization");

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, JsonNode> put = Map.of();
    private static Optional<RecordServer> server = Optional.empty();

    @BeforeAll
    static void loaded() throws Exception {
        new Population(40, 5, false).write(folder.resolve("put"), Progress.unwatched());
        put = resources(folder.resolve("put"));
        server = Optional.of(new RecordServer());
        load(put.values());
    }

    @AfterAll
    static void close() {
        server.ifPresent(RecordServer::close);
    }

    @Test
    void every_resource_comes_back_as_it_was_put_in_and_no_other() throws IOException {
        Path out = folder.resolve("all");
        Fetched fetched = fetch(new Scope.Everything(), Optional.empty(), out);
        Map<String, JsonNode> came = resources(out);
        Map<String, JsonNode> wanted = new TreeMap<>(put);
        wanted.keySet().removeIf(key -> !TYPES.contains(key.substring(0, key.indexOf('/'))));
        assertThat(came.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((key, resource) -> assertThat(came.get(key)).as(key).isEqualTo(resource));
        assertThat(fetched.resources()).isEqualTo(wanted.size());
        assertThat(fetched.warnings())
                .containsExactly("The server does not say how many resources each file has, so that a missing one can't"
                        + " be seen.");
        assertThat(Files.readString(out.resolve("fetched.json"))).contains(fetched.transactionTime());
        assertThat(measured(out)).isEqualTo(measured(folder.resolve("put")));
    }

    @Test
    void patients_come_with_what_is_theirs() throws IOException {
        Path out = folder.resolve("patients");
        List<String> theirs = TYPES.stream()
                .filter(type -> !List.of("Practitioner", "Organization").contains(type))
                .toList();
        fetch(new Scope.Patients(), theirs, Optional.empty(), out);
        Map<String, JsonNode> wanted = new TreeMap<>(put);
        wanted.keySet().removeIf(key -> !theirs.contains(key.substring(0, key.indexOf('/'))));
        assertThat(resources(out)).isEqualTo(wanted);
    }

    @Test
    void a_group_comes_alone() throws Exception {
        ObjectNode group = JSON.createObjectNode().put("resourceType", "Group").put("id", "few");
        group.put("type", "person").put("actual", true);
        ArrayNode members = group.putArray("member");
        List<String> few = put.keySet().stream()
                .filter(key -> key.startsWith("Patient/"))
                .limit(3)
                .toList();
        few.forEach(patient -> members.addObject().putObject("entity").put("reference", patient));
        load(List.of(group));
        Path out = folder.resolve("group");
        fetch(new Scope.Group("few"), Optional.empty(), out);
        Map<String, JsonNode> came = resources(out);
        assertThat(came.keySet().stream().filter(key -> key.startsWith("Patient/")))
                .containsExactlyElementsOf(few);
        assertThat(came.keySet()).anyMatch(key -> key.startsWith("Encounter/"));
        assertThat(came.values().stream()
                        .map(resource -> resource.at("/subject/reference").asText())
                        .filter(subject -> !subject.isEmpty()))
                .isSubsetOf(few);
    }

    @Test
    void only_what_changed_since_comes_after_that() throws Exception {
        Path out = folder.resolve("since");
        fetch(new Scope.Everything(), Optional.empty(), out);
        ObjectNode changed = put.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("Patient/"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .deepCopy();
        changed.put("birthDate", "1901-01-01");
        load(List.of(changed));
        try {
            Fetched fetched = fetch(new Scope.Everything(), Optional.of("last"), out);
            assertThat(fetched.resources()).isEqualTo(1);
            // The later file has the later word.
            assertThat(resources(out).get("Patient/" + changed.path("id").asText()))
                    .isEqualTo(changed);
        } finally {
            load(List.of(put.getOrDefault("Patient/" + changed.path("id").asText(), changed)));
        }
    }

    @Test
    void what_the_server_does_not_export_of_patients_it_refuses_in_its_own_words() {
        Path out = folder.resolve("refused");
        assertThatThrownBy(() -> fetch(new Scope.Patients(), TYPES, Optional.empty(), out))
                .hasMessageContaining(": the export failed at the server (500: “")
                .hasMessageContaining("Practitioner");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void a_group_that_is_not_there_is_said_so() {
        assertThatThrownBy(() -> fetch(new Scope.Group("nobody"), Optional.empty(), folder.resolve("nobody")))
                .hasMessageContaining("there is no group “nobody” or no bulk export (404: ");
    }

    private static Fetched fetch(Scope scope, Optional<String> since, Path out) {
        return fetch(scope, TYPES, since, out);
    }

    private static Fetched fetch(Scope scope, List<String> types, Optional<String> since, Path out) {
        return new BulkFetch(
                        new Access.Open(),
                        // The server says “two minutes” whatever is to do.
                        new Patience(
                                Clock.systemUTC(),
                                pause -> Thread.sleep(Math.min(500, pause.toMillis())),
                                6,
                                Duration.ofHours(1),
                                Duration.ofMinutes(2)),
                        new BulkFetch.Manner(3, true, false),
                        Watcher.unwatched())
                .fetch(new ExportRequest(address(), scope, types, since), out);
    }

    private static URI address() {
        return server.orElseThrow().address();
    }

    private static String measured(Path records) throws IOException {
        Path file = folder.resolve(records.getFileName() + ".csv");
        try (Cohort cohort = Cohort.read(records, Reference.load().codes())) {
            Measure.of(
                    cohort, Definition.named("presenting").orElseThrow(), new Period(Population.FROM, Population.TO));
            PatientsFile.write(cohort, file);
        }
        return Files.readString(file);
    }

    /// By type and id; without what the server itself writes of a resource.
    private static Map<String, JsonNode> resources(Path records) throws IOException {
        Map<String, JsonNode> resources = new TreeMap<>();
        try (Stream<Path> files = Files.list(records)) {
            for (Path file : files.filter(one -> one.toString().contains(".ndjson"))
                    .sorted()
                    .toList()) {
                for (String line : Lines.of(file)) {
                    ObjectNode resource = (ObjectNode) JSON.readTree(line);
                    resource.withObject("/meta").remove(List.of("versionId", "lastUpdated", "source"));
                    resources.put(
                            resource.path("resourceType").asText() + "/"
                                    + resource.path("id").asText(),
                            resource);
                }
            }
        }
        return resources;
    }

    private static void load(Iterable<? extends JsonNode> resources) throws IOException, InterruptedException {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "transaction");
        ArrayNode entries = bundle.putArray("entry");
        for (JsonNode resource : resources) {
            String key = resource.path("resourceType").asText() + "/"
                    + resource.path("id").asText();
            ObjectNode entry = entries.addObject();
            entry.set("resource", resource);
            entry.putObject("request").put("method", "PUT").put("url", key);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(address())
                            .header("Content-Type", "application/fhir+json")
                            .POST(HttpRequest.BodyPublishers.ofString(bundle.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
    }
}

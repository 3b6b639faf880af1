package pedicle.measure.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;

/// An export of a few people, written by hand a resource at a time.
public final class SmallExport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> lines = new TreeMap<>();
    private int made;

    /// Insured all the time.
    public SmallExport person(String id, String born, String died) {
        ObjectNode patient = resource("Patient", id).put("birthDate", born);
        if (!died.isEmpty()) {
            patient.put("deceasedDateTime", died);
        }
        keep(patient);
        ObjectNode coverage = resource("Coverage", "k-" + id).put("status", "active");
        coverage.putObject("beneficiary").put("reference", "Patient/" + id);
        keep(coverage);
        return this;
    }

    /// For low back pain as its reason; `more` is added to it.
    public SmallExport visit(String patient, String day, String more) throws IOException {
        ObjectNode visit = of(patient, "Encounter", "v" + made++).put("status", "finished");
        visit.putObject("class").put("code", "AMB");
        visit.putObject("period").put("start", day);
        code(visit.putArray("reasonCode").addObject(), "http://snomed.info/sct", "279039007");
        visit.setAll((ObjectNode) JSON.readTree("{" + more + "}"));
        keep(visit);
        return this;
    }

    /// A diagnosis in ICD-10-CM.
    public SmallExport condition(String patient, String id, String icd, String day) {
        ObjectNode condition = of(patient, "Condition", id);
        code(condition.putObject("code"), "http://hl7.org/fhir/sid/icd-10-cm", icd);
        keep(condition.put("onsetDateTime", day));
        return this;
    }

    public SmallExport condition(String patient, String icd, String day) {
        return condition(patient, "c" + made++, icd, day);
    }

    /// By ATC, with the days that it lasts.
    public SmallExport dispensed(String patient, String atc, String day, int days) {
        ObjectNode dispense = of(patient, "MedicationDispense", "m" + made++).put("status", "completed");
        code(dispense.putObject("medicationCodeableConcept"), "http://www.whocc.no/atc", atc);
        dispense.put("whenHandedOver", day)
                .putObject("daysSupply")
                .put("value", days)
                .put("unit", "d");
        keep(dispense);
        return this;
    }

    /// A resource as it is written out.
    public SmallExport with(String json) throws IOException {
        keep((ObjectNode) JSON.readTree(json));
        return this;
    }

    public void write(Path folder) throws IOException {
        // Without these three an export has no figure.
        for (String type : List.of("Encounter", "Condition", "Procedure")) {
            lines.computeIfAbsent(type, _ -> new ArrayList<>());
        }
        for (Map.Entry<String, List<String>> file : lines.entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".ndjson"), file.getValue());
        }
    }

    /// Why each person is left out; empty where nothing leaves them out.
    Map<String, String> leftOut(Path folder, Definition definition, Period period) throws IOException {
        return judged(folder, definition, period, "excluded_for");
    }

    /// Each person's index day; empty where there is none.
    Map<String, String> indexDays(Path folder, Definition definition, Period period) throws IOException {
        return judged(folder, definition, period, "coalesce(cast(index_date as varchar), '')");
    }

    MeasureReport measured(Path folder, Definition definition, Period period) throws IOException {
        write(folder);
        return Measure.run(folder, definition, period, TestCodes.read());
    }

    private Map<String, String> judged(Path folder, Definition definition, Period period, String what)
            throws IOException {
        write(folder);
        try (Cohort cohort = Cohort.read(folder, TestCodes.read())) {
            Measure.of(cohort, definition, period);
            return cohort
                    .tables()
                    .createQuery("select patient, %s as told from judged".formatted(what))
                    .map((row, _) -> Map.entry(row.getString("patient"), row.getString("told")))
                    .list()
                    .stream()
                    .collect(TreeMap::new, (map, row) -> map.put(row.getKey(), row.getValue()), TreeMap::putAll);
        }
    }

    private static ObjectNode of(String patient, String type, String id) {
        ObjectNode node = resource(type, id);
        node.putObject("subject").put("reference", "Patient/" + patient);
        return node;
    }

    private static ObjectNode resource(String type, String id) {
        return JSON.createObjectNode().put("resourceType", type).put("id", id);
    }

    private static void code(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }

    private void keep(ObjectNode resource) {
        lines.computeIfAbsent(resource.path("resourceType").asText(), _ -> new ArrayList<>())
                .add(resource.toString());
    }
}

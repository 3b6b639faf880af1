package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.BadInput;

/// What came, sorted: the patient, the draft orders, and every other resource. `person` is the patient's own
/// resource, where it came.
record Envelope(
        Patient patient,
        Optional<ObjectNode> person,
        List<ObjectNode> orders,
        List<ObjectNode> resources,
        List<String> leftOut) {

    private static final Set<String> HOOKS = Set.of("order-select", "order-sign", "order-review");

    static Envelope ofHook(JsonNode root) {
        String hook = root.path("hook").asText("");
        if (!HOOKS.contains(hook)) {
            throw new BadInput("hook: expected order-select or order-sign, found “" + hook + "”");
        }
        JsonNode context = root.path("context");
        String id = Patient.idOf(context.path("patientId").asText(""));
        if (id.isBlank()) {
            throw new BadInput("context.patientId: expected the id of the patient, found nothing");
        }
        Patient patient = new Patient(id, names(root, id));
        List<String> leftOut = new ArrayList<>();
        // A client of version 1 calls the drafts of its order-review hook “orders”.
        JsonNode drafts = context.has("draftOrders") ? context.get("draftOrders") : context.path("orders");
        List<ObjectNode> drafted = new ArrayList<>();
        gather(drafts, "context.draftOrders", drafted, leftOut);
        if (drafted.isEmpty()) {
            throw new BadInput("context.draftOrders: expected a Bundle with at least one draft order, found none");
        }
        List<ObjectNode> prefetched = new ArrayList<>();
        root.path("prefetch")
                .properties()
                .forEach(one -> gather(one.getValue(), "prefetch." + one.getKey(), prefetched, leftOut));
        return new Envelope(
                patient,
                prefetched.stream()
                        .filter(resource -> is(resource, "Patient"))
                        .filter(resource -> resource.path("id").asText("").equals(id))
                        .findFirst(),
                ordersOf(patient, selected(drafted, context.path("selections"), leftOut)),
                theirs(prefetched, patient, leftOut),
                leftOut);
    }

    static Envelope ofBundle(JsonNode root) {
        if (!root.path("resourceType").asText("").equals("Bundle")) {
            throw new BadInput("expected a CDS Hooks request or a FHIR Bundle, found "
                    + (root.has("resourceType") ? root.get("resourceType").asText() : "neither"));
        }
        List<String> leftOut = new ArrayList<>();
        List<ObjectNode> all = new ArrayList<>();
        gather(root, "Bundle", all, leftOut);
        List<ObjectNode> drafts = all.stream()
                .filter(resource -> is(resource, "ServiceRequest")
                        && resource.path("status").asText("").equals("draft"))
                .toList();
        if (drafts.isEmpty()) {
            throw new BadInput("Bundle: expected a ServiceRequest with status draft, found none");
        }
        List<ObjectNode> people =
                all.stream().filter(resource -> is(resource, "Patient")).toList();
        if (people.size() > 1) {
            throw new BadInput("Bundle: expected one patient, found %s and %s"
                    .formatted(Fhir.address(people.get(0)), Fhir.address(people.get(1))));
        }
        String subject = drafts.getFirst().path("subject").path("reference").asText("");
        Patient patient = people.isEmpty()
                ? new Patient(Patient.idOf(subject), Set.of())
                : new Patient(people.getFirst().path("id").asText(subject), fullUrls(root));
        return new Envelope(
                patient,
                people.stream().findFirst(),
                ordersOf(patient, drafts),
                theirs(all, patient, leftOut),
                leftOut);
    }

    /// Only orders for services are looked at; all that are must be for the patient of the request.
    private static List<ObjectNode> ordersOf(Patient patient, List<ObjectNode> drafted) {
        List<ObjectNode> orders = drafted.stream()
                .filter(resource -> is(resource, "ServiceRequest"))
                .toList();
        for (ObjectNode order : orders) {
            if (!patient.isMeantBy(order.path("subject"))) {
                throw new BadInput("%s: expected an order for %s, found one for “%s”"
                        .formatted(
                                Fhir.address(order),
                                patient.address(),
                                order.path("subject").path("reference").asText("")));
            }
        }
        return orders;
    }

    private static List<ObjectNode> theirs(List<ObjectNode> resources, Patient patient, List<String> leftOut) {
        List<ObjectNode> theirs = new ArrayList<>();
        for (ObjectNode resource : resources) {
            if (is(resource, "Patient")) {
                String id = resource.path("id").asText("");
                if (!id.isEmpty() && !id.equals(patient.id())) {
                    leftOut.add(Fhir.address(resource) + ": another patient");
                }
            } else if (!resource.has("subject") || patient.isMeantBy(resource.path("subject"))) {
                theirs.add(resource);
            } else {
                leftOut.add(Fhir.address(resource) + ": belongs to another patient");
            }
        }
        return theirs;
    }

    private static List<ObjectNode> selected(List<ObjectNode> drafted, JsonNode selections, List<String> leftOut) {
        if (!selections.isArray() || selections.isEmpty()) {
            return drafted;
        }
        Set<String> wanted = new HashSet<>();
        selections.forEach(one -> wanted.add(one.asText("")));
        List<ObjectNode> chosen = drafted.stream()
                .filter(order -> wanted.contains(Fhir.address(order))
                        || wanted.contains(order.path("id").asText("")))
                .toList();
        if (chosen.isEmpty()) {
            throw new BadInput("context.selections: expected the address of a draft order, found " + selections);
        }
        drafted.stream()
                .filter(order -> !chosen.contains(order))
                .forEach(order -> leftOut.add(Fhir.address(order) + ": not among the selections"));
        return chosen;
    }

    /// A resource, or the resources of a Bundle. An OperationOutcome is what a server says in place of a record.
    private static void gather(JsonNode node, String where, List<ObjectNode> into, List<String> leftOut) {
        if (node.isNull() || node.isMissingNode()) {
            return;
        }
        if (!(node instanceof ObjectNode resource) || !node.path("resourceType").isTextual()) {
            throw new BadInput(where + ": expected a FHIR resource, found something else");
        }
        if (is(resource, "Bundle")) {
            for (JsonNode entry : resource.path("entry")) {
                gather(entry.path("resource"), where, into, leftOut);
            }
        } else if (is(resource, "OperationOutcome")) {
            leftOut.add(where + ": the record's server sent an OperationOutcome in its place");
        } else {
            Shape.refuseOtherThanR4(resource);
            into.add(resource);
        }
    }

    private static Set<String> names(JsonNode root, String id) {
        String server = root.path("fhirServer").asText("").replaceAll("/+$", "");
        return server.isEmpty() ? Set.of() : Set.of(server + "/Patient/" + id);
    }

    private static Set<String> fullUrls(JsonNode bundle) {
        Set<String> names = new HashSet<>();
        for (JsonNode entry : bundle.path("entry")) {
            if (is(entry.path("resource"), "Patient") && entry.hasNonNull("fullUrl")) {
                names.add(entry.path("fullUrl").asText());
            }
        }
        return names;
    }

    private static boolean is(JsonNode resource, String type) {
        return resource.path("resourceType").asText("").equals(type);
    }
}

package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pedicle.care.client.EhrAccess;
import pedicle.care.fhir.Proposal;
import pedicle.catalog.BadInput;

/// A request that holds what its hook's definition asks of it. `root` is the whole of it, as far as it makes sense.
public record HookRequest(
        Hook hook, String instance, String userId, String patientId, Optional<EhrAccess> access, ObjectNode root) {

    private static final Pattern UUID = Pattern.compile("(?i)(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// FHIR R4, data type id.
    private static final Pattern ID = Pattern.compile("(?:Patient/)?([A-Za-z0-9\\-.]{1,64})");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");

    /// A complaint where the request does not fit the hook. `today` is the server's day.
    public static HookRequest read(Hook hook, JsonNode read, LocalDate today) {
        if (!(read instanceof ObjectNode root)) {
            throw new BadInput("expected a CDS Hooks request as one JSON object, found " + kind(read));
        }
        String name = root.path("hook").asText("");
        if (!hook.answersTo(name)) {
            throw new BadInput("hook: expected %s at the service %s, found %s"
                    .formatted(hook.hook(), hook.id(), name.isEmpty() ? "nothing" : "“" + name + "”"));
        }
        String instance = root.path("hookInstance").asText("");
        if (!UUID.matcher(instance).matches()) {
            throw new BadInput(
                    "hookInstance: expected a UUID, found " + (instance.isEmpty() ? "nothing" : "“" + instance + "”"));
        }
        ObjectNode context = object(root, "context");
        String userId = userId(root, context);
        String patientId = patientId(context);
        if (root.hasNonNull("prefetch")) {
            keepResources(object(root, "prefetch"));
        }
        switch (hook) {
            case SELECT -> {
                if (!context.path("selections").isArray()) {
                    throw new BadInput("context.selections: expected a list of draft orders, found "
                            + kind(context.path("selections")));
                }
                drafts(context, today);
            }
            case SIGN -> drafts(context, today);
            case VISIT -> {
                // From here on it is judged like an order that nobody wrote yet.
                root.put("hook", Hook.SIGN.hook());
                context.remove("selections");
                context.set("draftOrders", Proposal.imagined(patientId));
            }
        }
        return new HookRequest(hook, instance, userId, patientId, access(root), root);
    }

    /// Under keys that are none of ours anything may come, such as the bare id of the user in the specification's
    /// own example; only resources are looked at.
    private static void keepResources(ObjectNode prefetch) {
        Set<String> ours = Hook.templates().stream().map(Hook.Template::key).collect(Collectors.toSet());
        prefetch.properties()
                .removeIf(field -> !ours.contains(field.getKey())
                        && !field.getValue().path("resourceType").isTextual());
    }

    /// Whether nothing is chosen yet, so that there is nothing to say.
    boolean hasNothingSelected() {
        return hook == Hook.SELECT && root.path("context").path("selections").isEmpty();
    }

    /// A client of the first drafts names the user beside the context.
    private static String userId(ObjectNode root, ObjectNode context) {
        String userId = context.path("userId").asText(root.path("user").asText(""));
        if (userId.isBlank()) {
            throw new BadInput("context.userId: expected the clinician, such as Practitioner/7, found nothing");
        }
        return userId;
    }

    private static String patientId(ObjectNode context) {
        String text = context.path("patientId").asText("");
        var match = ID.matcher(text);
        if (!match.matches()) {
            throw new BadInput("context.patientId: expected the id of a Patient, found "
                    + (text.isEmpty() ? "nothing" : "“" + text + "”"));
        }
        return match.group(1);
    }

    private static void drafts(ObjectNode context, LocalDate today) {
        String field = context.has("draftOrders") || !context.has("orders") ? "draftOrders" : "orders";
        JsonNode bundle = context.path(field);
        if (!bundle.path("resourceType").asText("").equals("Bundle")) {
            throw new BadInput("context.draftOrders: expected a Bundle of draft orders, found " + kind(bundle));
        }
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("resource") instanceof ObjectNode order && isAfter(order, today)) {
                // An order can't have been written later than now: it is judged as of today.
                order.remove("authoredOn");
            }
        }
    }

    /// A day of grace, since it may be tomorrow where the order was written.
    private static boolean isAfter(ObjectNode order, LocalDate today) {
        var match = DAY.matcher(order.path("authoredOn").asText(""));
        return match.matches()
                && match.group().substring(0, 10).compareTo(today.plusDays(1).toString()) > 0;
    }

    private static Optional<EhrAccess> access(ObjectNode root) {
        JsonNode server = root.path("fhirServer");
        boolean named = server.isTextual() && !server.asText().isBlank();
        JsonNode authorization = root.path("fhirAuthorization");
        if (authorization.isObject() && !named) {
            // CDS Hooks 2.0, HTTP request: with fhirAuthorization, fhirServer is required.
            throw new BadInput(
                    "fhirServer: expected the address of the FHIR server with fhirAuthorization, found nothing");
        }
        if (!named) {
            return Optional.empty();
        }
        boolean bearer = authorization.path("token_type").asText("Bearer").equalsIgnoreCase("Bearer");
        return Optional.of(EhrAccess.of(
                server.asText(),
                Optional.of(authorization.path("access_token").asText(""))
                        .filter(token -> bearer && !token.isEmpty())));
    }

    private static ObjectNode object(ObjectNode root, String field) {
        if (root.path(field) instanceof ObjectNode object) {
            return object;
        }
        throw new BadInput(field + ": expected an object, found " + kind(root.path(field)));
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}

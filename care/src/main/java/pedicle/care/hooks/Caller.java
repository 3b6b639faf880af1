package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who asks: the clinician's id, and that of the practice where the request tells it. Each is empty where it is not
/// known; names are not read.
public record Caller(String clinician, String practice) {

    /// A patient may look at their own record; that user is no clinician, and kept nowhere.
    private static final Pattern CLINICIAN =
            Pattern.compile("(?:.*/)?(Practitioner|PractitionerRole)/([A-Za-z0-9\\-.]{1,64})");

    private static final Pattern ORGANIZATION = Pattern.compile("(?:.*/)?Organization/([A-Za-z0-9\\-.]{1,64})");

    static Caller of(HookRequest request) {
        Matcher user = CLINICIAN.matcher(request.userId());
        if (!user.matches()) {
            return new Caller("", "");
        }
        List<JsonNode> roles = roles(request.root());
        Optional<JsonNode> role = roles.stream()
                .filter(one -> isOf(one, user.group(1), user.group(2)))
                .findFirst();
        return new Caller(
                role.flatMap(Caller::practitioner).orElse(user.group(2)),
                role.flatMap(one -> id(ORGANIZATION, one.path("organization")))
                        .or(() -> requester(request.root()))
                        .orElse(""));
    }

    /// Whether a role is the user's own.
    private static boolean isOf(JsonNode role, String type, String id) {
        return type.equals("PractitionerRole")
                ? role.path("id").asText("").equals(id)
                : practitioner(role).filter(id::equals).isPresent();
    }

    /// A role stands for the person who has it, where it says who that is.
    private static Optional<String> practitioner(JsonNode role) {
        Matcher match =
                CLINICIAN.matcher(role.path("practitioner").path("reference").asText(""));
        return match.matches() && match.group(1).equals("Practitioner")
                ? Optional.of(match.group(2))
                : Optional.empty();
    }

    /// An organization that orders is the practice, whoever sits at the screen.
    private static Optional<String> requester(JsonNode root) {
        for (JsonNode draft : drafts(root)) {
            Optional<String> found = id(ORGANIZATION, draft.path("requester"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<JsonNode> roles(JsonNode root) {
        List<JsonNode> roles = new ArrayList<>();
        root.path("prefetch").forEach(value -> gather(value, roles));
        drafts(root).forEach(draft -> draft.path("contained").forEach(one -> gather(one, roles)));
        return roles;
    }

    private static void gather(JsonNode value, List<JsonNode> roles) {
        String type = value.path("resourceType").asText("");
        if (type.equals("Bundle")) {
            value.path("entry").forEach(entry -> gather(entry.path("resource"), roles));
        } else if (type.equals("PractitionerRole")) {
            roles.add(value);
        }
    }

    private static List<JsonNode> drafts(JsonNode root) {
        JsonNode context = root.path("context");
        List<JsonNode> drafts = new ArrayList<>();
        for (String field : List.of("draftOrders", "orders")) {
            context.path(field).path("entry").forEach(entry -> drafts.add(entry.path("resource")));
        }
        return drafts;
    }

    private static Optional<String> id(Pattern pattern, JsonNode reference) {
        Matcher match = pattern.matcher(reference.path("reference").asText(""));
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}

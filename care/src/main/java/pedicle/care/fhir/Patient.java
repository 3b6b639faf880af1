package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.care.rule.Person;
import pedicle.catalog.BadInput;

/// Whose record this is. `names` are all absolute addresses under which the sender may point to this one patient.
record Patient(String id, Set<String> names) {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:(.+)/)?Patient/([A-Za-z0-9\\-.]{1,64})(?:/_history/[A-Za-z0-9\\-.]+)?");

    Patient {
        names = Set.copyOf(names);
        if (id.isBlank()) {
            throw new BadInput("expected the id of a patient, found nothing");
        }
    }

    String address() {
        return "Patient/" + id;
    }

    /// Whether a reference points to this patient. One to another server is another person, whatever its id.
    boolean isMeantBy(JsonNode reference) {
        String text = reference.path("reference").asText("");
        if (names.contains(text) || isOwnAddress(text)) {
            return true;
        }
        Matcher match = REFERENCE.matcher(text);
        if (!match.matches() || !match.group(2).equals(id)) {
            return false;
        }
        return match.group(1) == null
                || names.stream().noneMatch(name -> name.startsWith("http"))
                || names.contains(match.group(1) + "/Patient/" + id);
    }

    /// The common case, without a search: `Patient/` and an id such as R4 allows.
    private boolean isOwnAddress(String text) {
        return text.length() == id.length() + 8
                && text.startsWith("Patient/")
                && text.endsWith(id)
                && id.length() <= 64
                && id.chars().allMatch(Patient::isOfId);
    }

    private static boolean isOfId(int letter) {
        return (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '.';
    }

    static String idOf(String reference) {
        Matcher match = REFERENCE.matcher(reference);
        return match.matches() ? match.group(2) : reference;
    }

    static Person person(Optional<ObjectNode> resource) {
        return resource.map(node -> new Person(Fhir.day(node, "birthDate"), sex(node)))
                .orElse(new Person(Optional.empty(), Person.Sex.NOT_RECORDED));
    }

    private static Person.Sex sex(JsonNode patient) {
        return switch (patient.path("gender").asText("")) {
            case "female" -> Person.Sex.FEMALE;
            case "male" -> Person.Sex.MALE;
            case "other" -> Person.Sex.OTHER;
            default -> Person.Sex.NOT_RECORDED;
        };
    }
}

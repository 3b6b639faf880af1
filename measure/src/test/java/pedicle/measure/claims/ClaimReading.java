package pedicle.measure.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pedicle.measure.claims.ClaimLine.Coded;

/// A Claim or an ExplanationOfBenefit as its lines.
final class ClaimReading {

    private static final Set<String> NOT_MADE = Set.of("cancelled", "draft", "entered-in-error");
    private static final Set<String> NO_VISITS = Set.of("pharmacy", "oral", "vision");
    private static final Set<String> NO_PLACES = Set.of("81", "21", "51", "61");
    private static final Set<String> WHO_ASKS = Set.of("referring", "ordering");

    private final JsonNode claim;

    private ClaimReading(JsonNode claim) {
        this.claim = claim;
    }

    /// None where it was not made, or asks before the work is done.
    static List<ClaimLine> lines(JsonNode claim) {
        boolean made = !NOT_MADE.contains(claim.path("status").asText());
        boolean asksBefore = !claim.path("use").asText("claim").equals("claim");
        return made && !asksBefore ? new ClaimReading(claim).lines() : List.of();
    }

    private List<ClaimLine> lines() {
        List<ClaimLine> lines = new ArrayList<>();
        for (JsonNode item : list(claim.path("item"))) {
            String served = item.path("servicedDate")
                    .asText(item.path("servicedPeriod").path("start").asText());
            lines.add(line(item, served, item.path("productOrService")));
        }
        for (JsonNode procedure : list(claim.path("procedure"))) {
            lines.add(line(procedure, procedure.path("date").asText(), procedure.path("procedureCodeableConcept")));
        }
        JsonNode nothing = claim.path("nothing");
        return lines.isEmpty() ? List.of(line(nothing, "", nothing)) : lines;
    }

    private ClaimLine line(JsonNode line, String served, JsonNode work) {
        Set<Coded> done = codes(work).collect(Collectors.toSet());
        return new ClaimLine(
                patient(),
                Days.written(served).or(this::ofTheClaim),
                diagnoses(line),
                stated(),
                done,
                principal(),
                mayBeVisit(line, done),
                clinician(line),
                referrer());
    }

    private Optional<Days> ofTheClaim() {
        return Days.written(claim.path("billablePeriod").path("start").asText());
    }

    private String patient() {
        return id(claim.path("patient").path("reference").asText());
    }

    /// A line that names no diagnosis is for all of them.
    private Set<Coded> diagnoses(JsonNode item) {
        Set<Integer> named = list(item.path("diagnosisSequence")).stream()
                .map(JsonNode::asInt)
                .collect(Collectors.toSet());
        Set<Coded> codes = new HashSet<>();
        for (JsonNode diagnosis : list(claim.path("diagnosis"))) {
            if (named.isEmpty() || named.contains(diagnosis.path("sequence").asInt())) {
                codes(diagnosis.path("diagnosisCodeableConcept")).forEach(codes::add);
            }
        }
        return codes;
    }

    private Set<Coded> stated() {
        return list(claim.path("diagnosis")).stream()
                .flatMap(diagnosis -> codes(diagnosis.path("diagnosisCodeableConcept")))
                .collect(Collectors.toSet());
    }

    /// By its type or, where no diagnosis of the claim has one, by its number.
    private Set<Coded> principal() {
        List<JsonNode> all = list(claim.path("diagnosis"));
        boolean typed = all.stream().anyMatch(each -> !types(each).isEmpty());
        return all.stream()
                .filter(each -> typed
                        ? types(each).contains("principal")
                        : each.path("sequence").asInt() == 1)
                .flatMap(each -> codes(each.path("diagnosisCodeableConcept")))
                .filter(ClaimReading::saysWhat)
                .collect(Collectors.toSet());
    }

    private static List<String> types(JsonNode diagnosis) {
        return list(diagnosis.path("type")).stream()
                .flatMap(ClaimReading::codes)
                .map(Coded::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private boolean mayBeVisit(JsonNode item, Set<Coded> done) {
        boolean elsewhere = codes(claim.path("type")).anyMatch(code -> NO_VISITS.contains(code.code()));
        boolean bedOrLaboratory = codes(item.path("locationCodeableConcept"))
                        .anyMatch(place -> NO_PLACES.contains(place.code()))
                || codes(claim.path("subType")).anyMatch(code -> code.code().equals("inpatient"));
        boolean imageOrTest = done.stream().anyMatch(ClaimReading::isImageOrTest);
        boolean anotherLineSaysWhat = Stream.of("item", "procedure")
                .flatMap(field -> list(claim.path(field)).stream())
                .flatMap(line -> Stream.of("productOrService", "procedureCodeableConcept")
                        .flatMap(field -> codes(line.path(field))))
                .anyMatch(ClaimReading::saysWhat);
        boolean untold = done.stream().noneMatch(ClaimReading::saysWhat) && anotherLineSaysWhat;
        return !elsewhere && !bedOrLaboratory && !imageOrTest && !untold;
    }

    private static boolean saysWhat(Coded code) {
        return !code.code().isEmpty() && !code.system().endsWith("/data-absent-reason");
    }

    /// By the sections of CPT, which HCPCS repeats.
    private static boolean isImageOrTest(Coded code) {
        boolean cpt = code.system().endsWith("/cpt")
                || code.system().toLowerCase(Locale.ROOT).contains("hcpcs");
        return cpt && code.code().matches("[78][0-9]{4}");
    }

    /// The first of the line's team, then of the claim's, who did not only refer, else the provider unless that is an
    /// organisation.
    private Optional<String> clinician(JsonNode line) {
        List<Integer> its = list(line.path("careTeamSequence")).stream()
                .map(JsonNode::asInt)
                .toList();
        List<JsonNode> team = list(claim.path("careTeam"));
        return Stream.concat(
                        team.stream()
                                .filter(member ->
                                        its.contains(member.path("sequence").asInt())),
                        team.stream())
                .filter(member -> !refers(member))
                .map(member -> party(member.path("provider")))
                .flatMap(Optional::stream)
                .filter(Party::person)
                .findFirst()
                .or(() -> party(claim.path("provider")).filter(Party::person))
                .map(Party::id);
    }

    private Optional<String> referrer() {
        return list(claim.path("careTeam")).stream()
                .filter(ClaimReading::refers)
                .findFirst()
                .flatMap(member -> party(member.path("provider")))
                .map(Party::id);
    }

    private record Party(boolean person, String id) {}

    /// Whoever is meant: by a reference, by a resource within the claim, or by an identifier alone.
    private Optional<Party> party(JsonNode who) {
        String reference = who.path("reference").asText();
        if (!reference.isEmpty() && !reference.startsWith("#")) {
            return Optional.of(new Party(!reference.matches("(.*/)?Organization[/?].*"), id(reference)));
        }
        for (JsonNode inside : list(claim.path("contained"))) {
            String id = inside.path("id").asText();
            if (reference.equals("#" + id)) {
                boolean person = !inside.path("resourceType").asText().equals("Organization");
                return Optional.of(
                        new Party(person, inside.at("/identifier/0/value").asText(id)));
            }
        }
        return Optional.of(who.at("/identifier/value").asText())
                .filter(value -> !value.isEmpty())
                .map(value -> new Party(!who.path("type").asText().equals("Organization"), value));
    }

    private static boolean refers(JsonNode member) {
        return codes(member.path("role")).anyMatch(role -> WHO_ASKS.contains(role.code()));
    }

    static String id(String reference) {
        String plain = reference.contains("|") ? reference.substring(reference.indexOf('|') + 1) : reference;
        int history = plain.indexOf("/_history/");
        String current = history < 0 ? plain : plain.substring(0, history);
        return current.substring(Math.max(current.lastIndexOf('/'), current.lastIndexOf(':')) + 1);
    }

    private static Stream<Coded> codes(JsonNode concept) {
        return list(concept.path("coding")).stream()
                .map(coding -> new Coded(
                        coding.path("system").asText(), coding.path("code").asText()));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

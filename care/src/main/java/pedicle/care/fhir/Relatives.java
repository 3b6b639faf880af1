package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pedicle.care.rule.Concept;
import pedicle.care.rule.Entry;

/// Reads what a record tells of relatives' illnesses. That nobody had one is told by no entry, and not read.
final class Relatives {

    private static final Set<String> NOT_KNOWN = Set.of("entered-in-error", "health-unknown");

    /// HL7's codes of parents, siblings and children, natural ones also with an N before.
    private static final Set<String> FIRST_DEGREE = Set.of(
            "PRN", "MTH", "NMTH", "FTH", "NFTH", "SIB", "NSIB", "BRO", "NBRO", "SIS", "NSIS", "CHILD", "NCHILD", "SON",
            "SONC", "DAU", "DAUC");

    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?i)^(?:natural |biological )?(?:parent|mother|father|sibling|brother|sister|child|son|daughter"
                    + "|mère|père|frère|sœur|soeur|fils|fille)$");

    private Relatives() {}

    /// R4 calls the person whose family it is `patient`.
    static List<Entry> of(JsonNode history, Patient patient, List<String> leftOut) {
        List<Entry> entries = new ArrayList<>();
        if (!history.path("resourceType").asText("").equals("FamilyMemberHistory")
                || NOT_KNOWN.contains(history.path("status").asText(""))) {
            return entries;
        }
        String where = Fhir.address(history);
        if (!patient.isMeantBy(history.path("patient"))) {
            leftOut.add(where + ": belongs to another patient");
            return entries;
        }
        boolean firstDegree = isFirstDegree(Fhir.concept(history.path("relationship")));
        for (JsonNode condition : history.path("condition")) {
            entries.add(new Entry.OfRelative(
                    where, Fhir.concept(condition.path("code")), firstDegree, Fhir.day(history, "date")));
        }
        return entries;
    }

    private static boolean isFirstDegree(Concept relationship) {
        return relationship.codings().stream()
                        .anyMatch(coding -> coding.system().equals(ROLES) && FIRST_DEGREE.contains(coding.code()))
                || (relationship.codings().isEmpty()
                        && IN_WORDS.matcher(relationship.words().strip()).matches());
    }
}

package pedicle.lakeside;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Short ids in place of random ones: `L00215` for a person, `L00215-encounter-007` for the seventh encounter. They
/// keep a person's resources together in a sorted file, which makes it less than half as large, and they can be
/// read aloud.
record Names(Map<String, String> shortened) {

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    Names {
        shortened = Map.copyOf(shortened);
    }

    static Names of(List<Life> lives) {
        Map<String, String> shortened = new HashMap<>();
        for (Life life : lives) {
            String person = life.patient().getIdentifierFirstRep().getValue();
            Map<String, Integer> counts = new HashMap<>();
            life.all().stream()
                    .sorted(Comparator.comparingLong(Names::moment)
                            .thenComparing(r -> r.getIdElement().getIdPart()))
                    .forEach(r -> shortened.put(r.getIdElement().getIdPart(), name(person, r, counts)));
        }
        return new Names(shortened);
    }

    /// The JSON of a resource with every random id replaced. An id that no exported resource has is our mistake.
    String in(String json) {
        return RANDOM.matcher(json).replaceAll(match -> {
            String name = shortened.get(match.group());
            if (name == null) {
                throw new IllegalStateException("a reference to something that is not exported: " + match.group());
            }
            return Matcher.quoteReplacement(name);
        });
    }

    private static String name(String person, Resource resource, Map<String, Integer> counts) {
        if (resource instanceof Patient) {
            return person;
        }
        String type = switch (resource) {
            case Condition _ -> "condition";
            case Encounter _ -> "encounter";
            case Procedure _ -> "procedure";
            case MedicationRequest _ -> "medicine";
            case ServiceRequest _ -> "order";
            case ImagingStudy _ -> "study";
            default -> throw new IllegalArgumentException("no name for a " + resource.fhirType());
        };
        return "%s-%s-%03d".formatted(person, type, counts.merge(type, 1, Integer::sum));
    }

    private static long moment(Resource resource) {
        return switch (resource) {
            case Condition condition ->
                condition.getOnsetDateTimeType().getValue().getTime();
            case Encounter encounter -> encounter.getPeriod().getStart().getTime();
            case Procedure procedure ->
                procedure.getPerformedPeriod().getStart().getTime();
            case MedicationRequest order -> order.getAuthoredOn().getTime();
            case ServiceRequest order -> order.getAuthoredOn().getTime();
            case ImagingStudy study -> study.getStarted().getTime();
            default -> 0;
        };
    }
}

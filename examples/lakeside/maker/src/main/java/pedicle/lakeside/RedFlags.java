package pedicle.lakeside;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Reference;

/// Finds red flags at a visit, and plants more until about 9% of index visits have one.
record RedFlags(List<RedFlag> list, Chance chance) {

    private static final double SHARE = 0.09;
    private static final int LEAST_PLANTED = 60;

    RedFlags {
        list = List.copyOf(list);
    }

    /// Any listed condition that began on or before the day, whether or not it has ended.
    boolean flagged(Visit visit) {
        return isAnyKnown(visit.life(), visit.day());
    }

    /// Only a diagnosis made within the imaging window after the visit: not a flag here, but one in some measures.
    boolean foundSoonAfter(Visit visit) {
        return !flagged(visit) && isAnyKnown(visit.life(), visit.day().plusDays(Calendar.IMAGING_DAYS));
    }

    /// The kinds of red flag at a visit.
    Set<String> kinds(Visit visit) {
        return list.stream()
                .filter(f -> isKnown(f, visit.life(), visit.day()))
                .map(RedFlag::kind)
                .collect(Collectors.toSet());
    }

    private boolean isAnyKnown(Life life, LocalDate day) {
        return list.stream().anyMatch(f -> isKnown(f, life, day));
    }

    private static boolean isKnown(RedFlag flag, Life life, LocalDate day) {
        return life.conditions().stream()
                .anyMatch(c -> flag.isIn(c) && !Trim.onset(c).isAfter(day));
    }

    /// Adds conditions to records. Returns how many of each kind.
    Map<String, Integer> plant(List<Visit> index) {
        List<Visit> unflagged = index.stream().filter(v -> !flagged(v)).toList();
        int natural = index.size() - unflagged.size();
        int wanted = Math.max(LEAST_PLANTED, (int) Math.round(SHARE * index.size()) - natural);
        Set<Visit> last = lastOfEach(index);
        List<Visit> candidates = new ArrayList<>(chance.shuffled(unflagged, Visit::name, "red flag"));
        Set<String> used = new HashSet<>();
        Map<String, Integer> planted = new TreeMap<>();
        int weights = list.stream().mapToInt(RedFlag::plantedWeight).sum();
        for (RedFlag flag : list) {
            long quota = Math.round((double) wanted * flag.plantedWeight() / weights);
            List<Visit> chosen = candidates.stream()
                    .filter(v -> suits(flag, v) && (flag.persists() || last.contains(v)))
                    .filter(v -> !used.contains(v.life().id()))
                    .limit(quota)
                    .toList();
            for (Visit visit : chosen) {
                if (used.add(visit.life().id())) {
                    plant(flag, visit);
                    planted.merge(flag.kind(), 1, Integer::sum);
                }
            }
        }
        return planted;
    }

    /// An acute flag goes to a last visit only, so that no later visit hangs on how far back a reader looks.
    private static Set<Visit> lastOfEach(List<Visit> index) {
        Map<String, Visit> last = new HashMap<>();
        for (Visit visit : index) {
            last.merge(visit.life().id(), visit, (a, b) -> a.day().isAfter(b.day()) ? a : b);
        }
        return new HashSet<>(last.values());
    }

    private static boolean suits(RedFlag flag, Visit visit) {
        long age = ChronoUnit.YEARS.between(visit.life().born(), visit.day());
        return switch (flag.kind()) {
            case "cancer" -> age >= 50 && visit.life().patient().getGender() == AdministrativeGender.FEMALE;
            case "osteoporosis" -> age >= 60;
            case "injected-drugs" -> age >= 20 && age <= 65;
            default -> true;
        };
    }

    private void plant(RedFlag flag, Visit visit) {
        int daysBefore = chance.between(
                flag.leastDaysBefore(), flag.mostDaysBefore(), "flag days|" + flag.snomed() + visit.name());
        visit.life().conditions().add(condition(flag.concept(), visit, daysBefore));
        if (flag.kind().equals("injected-drugs")) {
            CodeableConcept fever = new CodeableConcept().setText("Fever");
            fever.addCoding().setSystem(Codes.SNOMED).setCode("386661006").setDisplay("Fever (finding)");
            fever.addCoding().setSystem(Codes.ICD10).setCode("R50.9").setDisplay("Fever, unspecified");
            visit.life().conditions().add(condition(fever, visit, 0));
        }
    }

    private Condition condition(CodeableConcept code, Visit visit, int daysBefore) {
        Condition made = new Condition();
        made.setId(chance.id("condition|" + visit.name() + code.getText()).toString());
        made.getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode("active");
        made.getVerificationStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-ver-status")
                .setCode("confirmed");
        made.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-category")
                .setCode(daysBefore == 0 ? "encounter-diagnosis" : "problem-list-item");
        made.setCode(code);
        made.setSubject(Trim.subject(visit.life()));
        if (daysBefore == 0) {
            made.setEncounter(new Reference("Encounter/" + visit.name()));
        }
        DateTimeType when = daysBefore == 0
                ? new DateTimeType(visit.encounter().getPeriod().getStart())
                : new DateTimeType(Calendar.at(visit.day().minusDays(daysBefore), 12, 0));
        made.setOnset(when);
        made.setRecordedDate(when.getValue());
        return made;
    }
}

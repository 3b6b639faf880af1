package pedicle.witness.synthea;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pedicle.measure.claims.ClaimLine;
import pedicle.measure.claims.ClaimLine.Coded;
import pedicle.measure.claims.Days;
import pedicle.measure.claims.Member;
import pedicle.measure.indicator.Period;

/// What our module planted in each person, told by its marks alone: observations, which no measure reads.
record Planted(List<Member> people, Map<String, List<LocalDate>> opioids) {

    private static final String SNOMED = "http://snomed.info/sct";

    private static final Coded PAIN = new Coded(SNOMED, "278862001");

    /// What a mark stands for, as a code of a set.
    private static final Map<String, Coded> MEANT = Map.of(
            "pain", PAIN,
            "cancer", new Coded(SNOMED, "363346000"),
            "fracture", new Coded(SNOMED, "15724005"),
            "xray", new Coded(SNOMED, "840361000"),
            "mri", new Coded(SNOMED, "394451000119106"));

    static Planted in(Path export) throws IOException {
        Map<String, List<ClaimLine>> marks = new HashMap<>();
        Map<String, List<LocalDate>> opioids = new HashMap<>();
        for (JsonNode observation : Plain.resources(export, "Observation")) {
            JsonNode code = observation.at("/code/coding/0");
            if (code.path("system").asText().equals("https://pedicle.example/planted")) {
                String patient = after(observation.at("/subject/reference").asText());
                Days days = Days.written(observation.path("effectiveDateTime").asText())
                        .orElseThrow();
                String what = code.path("code").asText();
                if (what.equals("opioid")) {
                    opioids.computeIfAbsent(patient, _ -> new ArrayList<>()).add(days.first());
                } else {
                    marks.computeIfAbsent(patient, _ -> new ArrayList<>()).add(mark(patient, days, what));
                }
            }
        }
        List<Member> people = new ArrayList<>();
        for (JsonNode patient : Plain.resources(export, "Patient")) {
            String id = patient.path("id").asText();
            people.add(new Member(
                    id,
                    Days.written(patient.path("birthDate").asText()).map(Days::first),
                    Days.written(patient.path("deceasedDateTime").asText()),
                    List.of(),
                    marks.getOrDefault(id, List.of())));
        }
        return new Planted(people, opioids);
    }

    /// How many people were given an opioid at a visit of the period with no back pain in the 180 days before. Each has
    /// one
    /// such visit at most.
    int opioidsInClearVisitsOf(Period period) {
        return (int) people.stream()
                .filter(person -> opioids.getOrDefault(person.id(), List.of()).stream()
                        .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                        .anyMatch(day -> person.lines().stream()
                                .filter(line -> line.about().contains(PAIN))
                                .flatMap(line -> line.when().stream())
                                .noneMatch(pain -> pain.mayTouch(day.minusDays(180), day.minusDays(1)))))
                .count();
    }

    private static ClaimLine mark(String patient, Days days, String what) {
        boolean diagnosis = Set.of("pain", "cancer", "fracture").contains(what);
        Set<Coded> code = Set.of(MEANT.get(what));
        return new ClaimLine(
                patient,
                Optional.of(days),
                diagnosis ? code : Set.of(),
                diagnosis ? code : Set.of(),
                diagnosis ? Set.of() : code,
                // The module says nothing of which diagnosis is principal.
                Set.of(),
                diagnosis,
                Optional.empty(),
                Optional.empty());
    }

    private static String after(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}

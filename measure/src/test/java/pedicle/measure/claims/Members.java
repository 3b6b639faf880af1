package pedicle.measure.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The members of an export that holds Patient, Claim, ExplanationOfBenefit and Coverage.
public final class Members {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Members() {}

    public static List<Member> in(Path folder) throws IOException {
        Map<String, List<ClaimLine>> lines = new HashMap<>();
        for (String type : List.of("Claim", "ExplanationOfBenefit")) {
            for (JsonNode claim : read(folder, type)) {
                ClaimReading.lines(claim)
                        .forEach(line -> lines.computeIfAbsent(line.patient(), _ -> new ArrayList<>())
                                .add(line));
            }
        }
        Map<String, List<Days>> insured = new HashMap<>();
        for (JsonNode coverage : read(folder, "Coverage")) {
            insured.computeIfAbsent(
                            ClaimReading.id(coverage.path("beneficiary")
                                    .path("reference")
                                    .asText()),
                            _ -> new ArrayList<>())
                    .add(period(coverage.path("period")));
        }
        List<Member> members = new ArrayList<>();
        for (JsonNode patient : read(folder, "Patient")) {
            String id = patient.path("id").asText();
            members.add(new Member(
                    id,
                    Days.written(patient.path("birthDate").asText()).flatMap(Days::known),
                    died(patient),
                    insured.getOrDefault(id, List.of()),
                    lines.getOrDefault(id, List.of())));
        }
        return members;
    }

    private static Optional<Days> died(JsonNode patient) {
        return Days.written(patient.path("deceasedDateTime").asText())
                .or(() -> patient.path("deceasedBoolean").asBoolean() ? Optional.of(Days.ANY) : Optional.empty());
    }

    private static Days period(JsonNode period) {
        return new Days(
                Days.written(period.path("start").asText()).map(Days::first).orElse(LocalDate.MIN),
                Days.written(period.path("end").asText()).map(Days::last).orElse(LocalDate.MAX));
    }

    public static boolean hold(Path folder, String type) throws IOException {
        return !read(folder, type).isEmpty();
    }

    private static List<JsonNode> read(Path folder, String type) throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> String.valueOf(each.getFileName())
                            .split("[.-]", 2)[0]
                            .equals(type))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    resources.add(JSON.readTree(line));
                }
            }
        }
        return resources;
    }
}

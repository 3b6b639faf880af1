package pedicle.lakeside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What clinicians answered to the card at the imaging order in 2025. The person is not named.
record Responses(List<Row> rows) {

    /// One order that was begun. `reason` is empty where the card was followed.
    record Row(String id, String at, Clinician clinician, boolean kept, String reason) {}

    /// Shares of the reasons for keeping an order, chosen for the example.
    private static final Map<String, Double> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("patient-asks", 0.36);
        REASONS.put("patient-needs-reassurance", 0.14);
        REASONS.put("no-time", 0.16);
        REASONS.put("may-be-missing-something", 0.18);
        REASONS.put("insurer-or-employer", 0.07);
        REASONS.put("another-clinician-asked", 0.04);
        REASONS.put("clinical-reason-not-in-record", 0.03);
        REASONS.put("disagree-with-guideline", 0.02);
    }

    Responses {
        rows = List.copyOf(rows);
    }

    static Responses of(List<Episode> episodes, Chance chance) {
        List<Episode> asked = episodes.stream()
                .filter(e -> e.visit().period() == Period.AFTER && !e.flagged())
                .filter(e -> e.isImaged() || e.course() instanceof Course.OrderWithdrawn)
                .sorted(Comparator.comparing((Episode e) -> Chart.orderedAt(e.visit()))
                        .thenComparing(e -> e.visit().name()))
                .toList();
        List<Episode> kept = chance.shuffled(
                asked.stream().filter(Episode::isImaged).toList(), e -> e.visit().name(), "reasons");
        List<String> reasons = reasons(kept.size());
        List<Row> rows = new ArrayList<>();
        for (Episode episode : asked) {
            int place = kept.indexOf(episode);
            rows.add(new Row(
                    "R%04d".formatted(rows.size() + 1),
                    Chart.orderedAt(episode.visit()).toInstant().toString(),
                    episode.visit().clinician(),
                    episode.isImaged(),
                    place < 0 ? "" : reasons.get(place)));
        }
        return new Responses(rows);
    }

    long kept() {
        return rows.stream().filter(Row::kept).count();
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("id,at,clinician,practice,finding_theme,card,answer,reason\n");
        for (Row row : rows) {
            text.append(String.join(
                            ",",
                            row.id(),
                            row.at(),
                            row.clinician().code(),
                            row.clinician().practice(),
                            row.clinician().theme(),
                            "lumbar-imaging-sign",
                            row.kept() ? "kept" : "followed",
                            row.reason()))
                    .append('\n');
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /// The reasons for `count` kept orders: shares by largest remainder.
    private static List<String> reasons(int count) {
        Map<String, Integer> quota = new LinkedHashMap<>();
        REASONS.forEach((reason, share) -> quota.put(reason, (int) Math.floor(share * count)));
        int left = count - quota.values().stream().mapToInt(Integer::intValue).sum();
        REASONS.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) ->
                                Math.floor(e.getValue() * count) - e.getValue() * count)
                        .thenComparing(Map.Entry::getKey))
                .limit(left)
                .forEach(e -> quota.merge(e.getKey(), 1, Integer::sum));
        List<String> reasons = new ArrayList<>();
        quota.forEach((reason, times) -> {
            for (int i = 0; i < times; i++) {
                reasons.add(reason);
            }
        });
        return reasons;
    }
}

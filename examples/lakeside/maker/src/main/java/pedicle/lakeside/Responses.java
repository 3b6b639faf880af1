package pedicle.lakeside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What clinicians answered to the card at the imaging order in 2025. The person is not named.
record Responses(List<Row> rows) {

    /// One order that was begun. `reason` is empty where the card was followed.
    record Row(String id, String at, Clinician clinician, boolean kept, String reason) {}

    /// Why an order was kept, and the share of kept orders with that reason: chosen for the example.
    private record Reason(String word, double share) {
        int whole(int count) {
            return (int) Math.floor(share * count);
        }

        double remainder(int count) {
            return share * count - whole(count);
        }
    }

    private static final List<Reason> REASONS = List.of(
            new Reason("patient-asks", 0.36),
            new Reason("patient-needs-reassurance", 0.14),
            new Reason("no-time", 0.16),
            new Reason("may-be-missing-something", 0.18),
            new Reason("insurer-or-employer", 0.07),
            new Reason("another-clinician-asked", 0.04),
            new Reason("clinical-reason-not-in-record", 0.03),
            new Reason("disagree-with-guideline", 0.02));

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
                asked.stream().filter(Episode::isImaged).toList(),
                e -> e.visit().name(),
                "reasons");
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
        int left = count - REASONS.stream().mapToInt(r -> r.whole(count)).sum();
        Set<Reason> oneMore = REASONS.stream()
                .sorted(Comparator.comparingDouble((Reason r) -> -r.remainder(count))
                        .thenComparing(Reason::word))
                .limit(left)
                .collect(Collectors.toSet());
        return REASONS.stream()
                .flatMap(r -> Collections.nCopies(r.whole(count) + (oneMore.contains(r) ? 1 : 0), r.word()).stream())
                .toList();
    }
}

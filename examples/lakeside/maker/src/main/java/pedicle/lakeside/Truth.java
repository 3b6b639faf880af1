package pedicle.lakeside;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What the maker planted, counted from the plan and not from the export.
record Truth(
        long seed,
        List<Life> lives,
        List<Visit> visits,
        List<Visit> films,
        List<Episode> episodes,
        Responses responses,
        RedFlags redFlags,
        Map<String, Integer> plantedFlags,
        Map<String, Integer> resources,
        Network network) {

    void write(Path file) throws IOException {
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(all());
        Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("note", "Invented data. No person, clinician, practice or rate here is real.");
        all.put("seed", seed);
        all.put("synthea", "3.3.0");
        all.put("definition", definition());
        all.put("people", people());
        all.put("resources", resources);
        all.put("indexVisits", tally(e -> true));
        all.put("withoutRedFlag", byPeriod(e -> !e.flagged()));
        all.put("withoutRedFlagByStyle", byStyle());
        all.put("withRedFlag", byPeriod(Episode::flagged));
        all.put("byMonth", byMonth());
        all.put("byClinician", byClinician());
        all.put("modalitiesOfImagedEpisodes", modalities());
        all.put("edges", edges());
        all.put("responses", responseCounts());
        all.put("redFlags", flagSummary());
        all.put("redFlagCodes", flagCodes());
        return all;
    }

    private static Map<String, Object> definition() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("window", List.of(Calendar.WINDOW_FROM.toString(), Calendar.WINDOW_TO.toString()));
        words.put("change", Calendar.CHANGE.toString());
        words.put(
                "lowBackPainVisit",
                "an Encounter whose reasonCode is SNOMED 279039007 (also coded ICD-10-CM M54.50); each has"
                        + " one Condition with the same codes that refers to it");
        words.put(
                "indexVisit",
                "a low back pain visit in the window of a person aged 18 or more on that day, with no low back"
                        + " pain visit in the 180 days before (day difference 1 to 180); a person may have several");
        words.put(
                "redFlag",
                "a Condition with a code from redFlagCodes whose onset day is the index day or any day before,"
                        + " whether or not it has ended");
        words.put(
                "imaged",
                "a completed Procedure with CPT 72100, 72131 or 72148 that starts 0 to 28 days after the index day");
        words.put("clinician", "the participant of the index Encounter");
        words.put("days", "calendar days in UTC");
        words.put("period", "by index day: before 2025-01-01, or after (from that day on)");
        return words;
    }

    private Map<String, Object> people() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("patients", lives.size());
        counts.put("died", lives.stream().filter(l -> l.died().isPresent()).count());
        counts.put(
                "withLowBackPainVisit",
                visits.stream().map(v -> v.life().id()).distinct().count());
        counts.put("withIndexVisit", peopleWithIndexVisit());
        counts.put("clinicians", network.clinicians().size());
        counts.put("practices", network.practices().size());
        return counts;
    }

    private long peopleWithIndexVisit() {
        return episodes.stream().map(e -> e.visit().life().id()).distinct().count();
    }

    private Map<String, Object> tally(Predicate<Episode> who) {
        List<Episode> chosen = episodes.stream().filter(who).toList();
        long imaged = chosen.stream().filter(Episode::isImaged).count();
        Map<String, Object> tally = new LinkedHashMap<>();
        tally.put("n", chosen.size());
        tally.put("imaged", imaged);
        if (!chosen.isEmpty()) {
            tally.put("rate", Math.round(10_000.0 * imaged / chosen.size()) / 10_000.0);
        }
        return tally;
    }

    private Map<String, Object> byPeriod(Predicate<Episode> who) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Period period : Period.values()) {
            rows.put(period.word(), tally(who.and(e -> e.visit().period() == period)));
        }
        return rows;
    }

    private Map<String, Object> byStyle() {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Style style : Style.values()) {
            rows.put(
                    style.word(),
                    byPeriod(e -> !e.flagged() && e.visit().clinician().style() == style));
        }
        return rows;
    }

    private Map<String, Object> byMonth() {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (LocalDate month = Calendar.WINDOW_FROM; !month.isAfter(Calendar.WINDOW_TO); month = month.plusMonths(1)) {
            String name = month.toString().substring(0, 7);
            rows.put(name, tally(e -> !e.flagged() && e.visit().day().toString().startsWith(name)));
        }
        return rows;
    }

    private List<Map<String, Object>> byClinician() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Clinician clinician : network.clinicians()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("clinician", clinician.code());
            row.put("practice", clinician.practice());
            row.put("role", clinician.nursePractitioner() ? "nurse practitioner" : "family doctor");
            row.put("style", clinician.style().word());
            row.putAll(byPeriod(e -> !e.flagged() && e.visit().clinician().equals(clinician)));
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Integer> modalities() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Episode episode : episodes) {
            if (episode.course() instanceof Course.Imaged(Modality modality, int _)) {
                counts.merge(modality.cpt, 1, Integer::sum);
            }
        }
        return counts;
    }

    private Map<String, Object> edges() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("visitsForLowBackPain", visits.size());
        for (Visit.Standing standing : Visit.Standing.values()) {
            counts.put(
                    "visits." + standing,
                    visits.stream().filter(v -> v.standing() == standing).count());
        }
        counts.put("visitsInWindow1To28DaysAfterAnother", gaps(1, 28));
        counts.put("visitsInWindow29To180DaysAfterAnother", gaps(29, 180));
        counts.put("visitsInWindow180DaysAfterAnother", gaps(180, 180));
        counts.put("visitsInWindow181DaysAfterAnother", gaps(181, 181));
        counts.put("secondIndexVisitsOfAPerson", episodes.size() - peopleWithIndexVisit());
        counts.put("imagedOnDay0", count(e -> e.course() instanceof Course.Imaged(Modality _, int day) && day == 0));
        counts.put("imagedOnDay28", count(e -> e.course() instanceof Course.Imaged(Modality _, int day) && day == 28));
        counts.put(
                "imagedOnDay29",
                count(e -> e.course() instanceof Course.ImagedLate(Modality _, int day, boolean _) && day == 29));
        counts.put("imagedOnDay29OrLater", count(e -> e.course() instanceof Course.ImagedLate));
        counts.put("ordersNeverDone", count(e -> e.course() instanceof Course.OrderNeverDone));
        counts.put("abdominalCtWithin28Days", count(e -> e.aside() == Aside.ABDOMINAL_CT));
        counts.put("lumbarImage1To10DaysBefore", count(e -> e.aside() == Aside.LUMBAR_IMAGE_SHORTLY_BEFORE));
        counts.put("twoLumbarImagesInOneEpisode", count(e -> e.aside() == Aside.SECOND_LUMBAR_IMAGE));
        counts.put("filmsAtVisitsThatAreNotIndex", films.size());
        counts.put("redFlagFoundOnDay1To28", count(e -> redFlags.foundSoonAfter(e.visit())));
        counts.put(
                "diedWithin28Days",
                count(e -> !e.visit().life().livesOn(e.visit().day().plusDays(28))));
        return counts;
    }

    /// Adults' visits in the window whose nearest earlier visit lies so many days back.
    private long gaps(int least, int most) {
        Map<String, Visit> earlier = new HashMap<>();
        long found = 0;
        for (Visit visit : visits) {
            Optional<Visit> last = Optional.ofNullable(earlier.put(visit.life().id(), visit));
            long gap =
                    last.map(l -> ChronoUnit.DAYS.between(l.day(), visit.day())).orElse(-1L);
            if (Set.of(Visit.Standing.INDEX, Visit.Standing.NOT_CLEAR).contains(visit.standing())
                    && gap >= least
                    && gap <= most) {
                found++;
            }
        }
        return found;
    }

    private long count(Predicate<Episode> which) {
        return episodes.stream().filter(which).count();
    }

    private Map<String, Object> responseCounts() {
        Map<String, Integer> reasons = new TreeMap<>();
        responses.rows().stream().filter(Responses.Row::kept).forEach(r -> reasons.merge(r.reason(), 1, Integer::sum));
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("begun", responses.rows().size());
        counts.put("kept", responses.kept());
        counts.put("followed", responses.rows().size() - responses.kept());
        counts.put("reasons", reasons);
        return counts;
    }

    private Map<String, Object> flagSummary() {
        Map<String, Object> counts = new LinkedHashMap<>();
        int planted = plantedFlags.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> kinds = new TreeMap<>();
        episodes.forEach(e -> redFlags.kinds(e.visit()).forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
        counts.put("indexVisitsWithRedFlag", count(Episode::flagged));
        counts.put("indexVisitsByKind", kinds);
        counts.put("plantedConditions", planted);
        counts.put("plantedByKind", plantedFlags);
        return counts;
    }

    private List<Map<String, String>> flagCodes() {
        return redFlags.list().stream()
                .map(f -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("kind", f.kind());
                    row.put("snomed", f.snomed());
                    row.put("icd10", f.icd10());
                    row.put("display", f.display());
                    row.put("from", f.plantedWeight() > 0 ? "planted, and Synthea's where it has it" : "Synthea");
                    return row;
                })
                .toList();
    }
}

package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.Way;
import pedicle.measure.person.Episode;
import pedicle.measure.person.Trait;
import pedicle.measure.person.Words;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;

/// The people behind a point: each with the index day, why they counted or not, and the way to their
/// timeline.
final class PeoplePage {

    /// So many a page lists.
    static final int MOST = 500;

    private final StoredRun run;
    private final Behind behind;
    private final Behind.Part part;
    private final Map<Behind.Part, Long> counts;
    private final int skipped;
    private final List<Episode> episodes;

    /// `counts` are of each part; `episodes` are those of this page, which come after the `skipped`.
    PeoplePage(
            StoredRun run,
            Behind behind,
            Behind.Part part,
            Map<Behind.Part, Long> counts,
            int skipped,
            List<Episode> episodes) {
        this.run = run;
        this.behind = behind;
        this.part = part;
        this.counts = Map.copyOf(counts);
        this.skipped = skipped;
        this.episodes = List.copyOf(episodes);
    }

    static String title(Behind behind, Behind.Part part) {
        return point(behind) + ": " + label(part).toLowerCase(Locale.UK);
    }

    private static String point(Behind behind) {
        return switch (behind) {
            case Behind.Month month -> Say.month(month.month());
            case Behind.Clinician clinician -> clinician.id();
            case Behind.Stretch stretch ->
                stretch.clinician() + ", " + Stretches.words(stretch.first(), stretch.last());
            case Behind.Group group ->
                GroupWords.title(group.trait()) + " “" + GroupWords.group(group.trait(), group.name()) + "”";
        };
    }

    /// The page that the point stands on.
    static Way above(Behind behind) {
        return switch (behind) {
            case Behind.Month _ -> new Way("By month", MonthsPage.ADDRESS);
            case Behind.Clinician clinician -> clinician(clinician.id());
            case Behind.Stretch stretch -> clinician(stretch.clinician());
            case Behind.Group _ -> new Way("By group", GroupsPage.ADDRESS);
        };
    }

    private static Way clinician(String id) {
        return new Way(id, CliniciansPage.address(id));
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "parts", parts(),
                "current", PointAddress.of(behind, part),
                "says", says(),
                "more", more(),
                "tables", episodes.isEmpty() ? List.of() : List.of(table()));
    }

    /// Each with how many it has.
    private List<Way> parts() {
        boolean images = behind instanceof Behind.Group group && group.trait() == Trait.MODALITY;
        return Stream.of(Behind.Part.values())
                .filter(each -> !images || each == Behind.Part.IMAGED)
                .map(each -> new Way(label(each) + " " + Say.count(count(each)), PointAddress.of(behind, each)))
                .toList();
    }

    private long count(Behind.Part each) {
        return counts.getOrDefault(each, 0L);
    }

    private static String label(Behind.Part part) {
        return switch (part) {
            case EVERYONE -> "Everyone seen";
            case OVER_USE -> "Without a red flag";
            case IMAGED -> "Imaged without a red flag";
            case FLAGGED -> "With a red flag";
            case MISSED -> "Not imaged in spite of one";
            case LEFT_OUT -> "Left out";
        };
    }

    private String says() {
        if (episodes.isEmpty()) {
            return "Nobody is in this list.";
        }
        String all = "%s in this list, a row for each episode, by the index day.".formatted(Say.count(count(part)));
        return skipped == 0 && episodes.size() == count(part)
                ? all
                : all + " Rows %s to %s.".formatted(Say.count(skipped + 1L), Say.count(skipped + episodes.size()));
    }

    /// To the rows before these and after them.
    private List<Way> more() {
        List<Way> ways = new ArrayList<>();
        if (skipped > 0) {
            ways.add(new Way("Rows before these", rows(Math.max(0, skipped - MOST))));
        }
        if (skipped + episodes.size() < count(part) && !episodes.isEmpty()) {
            ways.add(new Way("Rows after these", rows(skipped + episodes.size())));
        }
        return ways;
    }

    private String rows(int from) {
        return PointAddress.of(behind, part) + (from == 0 ? "" : "&skip=" + from);
    }

    private TableView table() {
        return TableView.of(
                title(behind, part),
                List.of(
                        TableView.words("Patient"),
                        TableView.words("Index day"),
                        TableView.numbers("Age"),
                        TableView.words("Verdict"),
                        TableView.words("Imaged on"),
                        TableView.words("Image"),
                        TableView.words("Red flag"),
                        TableView.words("Clinician"),
                        TableView.words("Practice")),
                episodes.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(Episode episode) {
        return List.of(
                TableView.link(episode.patient(), PointAddress.patient(episode.patient())),
                episode.index()
                        .map(day -> new TableView.Cell(Say.day(day), "", day.toString()))
                        .orElseGet(() -> TableView.cell("none")),
                episode.age().isPresent()
                        ? TableView.cell(
                                Integer.toString(episode.age().getAsInt()),
                                episode.age().getAsInt())
                        : TableView.cell("not known", -1),
                TableView.cell(Verdicts.words(episode)),
                episode.imagedOn()
                        .map(day -> new TableView.Cell(Say.day(day), "", day.toString()))
                        .orElseGet(() -> TableView.cell("")),
                TableView.cell(episode.imagedOn().isEmpty() ? "" : Say.slug(Words.modality(episode.modality()))),
                TableView.cell(episode.indicated() ? "yes" : episode.index().isPresent() ? "no" : ""),
                TableView.cell(episode.clinician()),
                TableView.cell(episode.practice()));
    }
}

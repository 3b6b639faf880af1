package pedicle.app.web.measure;

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

    /// So many a page lists; the rest is reached by a narrower point.
    static final int MOST = 500;

    private final StoredRun run;
    private final Behind behind;
    private final Behind.Part part;
    private final List<Episode> episodes;

    /// `episodes` are one more than [#MOST] where there are more.
    PeoplePage(StoredRun run, Behind behind, Behind.Part part, List<Episode> episodes) {
        this.run = run;
        this.behind = behind;
        this.part = part;
        this.episodes = List.copyOf(episodes);
    }

    static String title(Behind behind) {
        return switch (behind) {
            case Behind.Month month -> "People of " + Say.month(month.month());
            case Behind.Clinician clinician -> "People of " + clinician.id();
            case Behind.Group group ->
                "People by %s: %s"
                        .formatted(
                                GroupWords.title(group.trait()).toLowerCase(Locale.UK),
                                GroupWords.group(group.trait(), group.name()));
        };
    }

    /// The page that the point stands on.
    static Way above(Behind behind) {
        return switch (behind) {
            case Behind.Month _ -> new Way("By month", MonthsPage.ADDRESS);
            case Behind.Clinician clinician -> new Way(clinician.id(), CliniciansPage.address(clinician.id()));
            case Behind.Group _ -> new Way("By group", GroupsPage.ADDRESS);
        };
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "parts", parts(),
                "current", PointAddress.of(behind, part),
                "says", says(),
                "tables", episodes.isEmpty() ? List.of() : List.of(table()));
    }

    private List<Way> parts() {
        boolean images = behind instanceof Behind.Group group && group.trait() == Trait.MODALITY;
        return Stream.of(Behind.Part.values())
                .filter(each -> !images || each == Behind.Part.IMAGED)
                .map(each -> new Way(label(each), PointAddress.of(behind, each)))
                .toList();
    }

    private static String label(Behind.Part part) {
        return switch (part) {
            case EVERYONE -> "Everyone";
            case OVER_USE -> "Without a red flag";
            case IMAGED -> "Imaged of these";
            case FLAGGED -> "With a red flag";
            case MISSED -> "Not imaged of these";
            case LEFT_OUT -> "Left out";
        };
    }

    private List<String> says() {
        if (episodes.isEmpty()) {
            return List.of("Nobody is in this list.");
        }
        return episodes.size() > MOST
                ? List.of(
                        "The first %d by the index day; there are more. Narrow the list to see them, or write all with “measure run --patients”."
                                .formatted(MOST))
                : List.of(Say.slug(Say.count(episodes.size(), "row", "rows"))
                        + ", a row for each episode, by the index day.");
    }

    private TableView table() {
        return TableView.of(
                title(behind) + ", " + label(part).toLowerCase(Locale.UK),
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
                episodes.stream().limit(MOST).map(this::row).toList());
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

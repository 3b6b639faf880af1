package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.measure.PairCounts.Shown;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.GroupRates;
import pedicle.app.web.page.chart.Lead;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;

/// Too much and too little imaging by what sets people apart: each group with its interval and its
/// difference from the rest, as far as small counts allow.
public final class GroupsPage {

    static final String ADDRESS = "/measure/groups";

    /// So many groups a picture holds; the table holds all.
    private static final int MOST_DRAWN = 16;

    static final String SAID =
            "Groups are compared with everyone outside them (Newcombe’s interval). That a group differs does not say why:"
                    + " its people may differ in much else. The more groups, the likelier that one of them differs by"
                    + " chance alone, one in twenty.";

    /// A trait with its pictures and sentences; `seen` is empty where there is nothing to compare.
    public record Section(String id, String heading, List<Seen> seen, List<String> says) {
        public Section {
            seen = List.copyOf(seen);
            says = List.copyOf(says);
        }
    }

    private final StoredRun run;
    private final ListRight.Standing standing;
    private final Listing listing;

    /// Whether points lead to lists; in a file they do not.
    private final boolean linked;

    GroupsPage(StoredRun run, ListRight.Standing standing, Listing listing, boolean linked) {
        this.listing = listing;
        this.run = run;
        this.standing = standing;
        this.linked = linked;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "said", SAID,
                "lists", standing.words(),
                "sections", Stream.of(Trait.values()).map(this::section).toList());
    }

    List<Chart> charts() {
        return Seen.charts(Stream.of(Trait.values()).flatMap(trait -> section(trait).seen().stream()));
    }

    private Section section(Trait trait) {
        String id = PointAddress.word(trait);
        List<GroupTally> groups = groups(trait);
        String title = GroupWords.title(trait);
        String heading = trait == Trait.MODALITY
                ? title
                : "By " + title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
        if (run.byGroup().isEmpty()) {
            return without(
                    id,
                    heading,
                    "This workspace was measured before groups were counted; load the network into a"
                            + " new one to have them.");
        }
        if (groups.stream().allMatch(group -> group.name().isEmpty())) {
            return without(id, heading, nothing(trait));
        }
        if (groups.size() < 2 && trait.parts()) {
            return without(
                    id,
                    heading,
                    "Everyone that counts is in one group: %s."
                            .formatted(GroupWords.group(trait, groups.getFirst().name())));
        }
        List<GroupSide> sides = Stream.of(Side.values())
                .filter(side -> trait.parts() || side == Side.OVER_USE)
                .map(side -> GroupSide.of(side, trait, groups, shown(side, trait, groups)))
                .toList();
        return new Section(
                id, heading, sides.stream().map(side -> seen(trait, side)).toList(), says(trait, sides));
    }

    private static Section without(String id, String heading, String why) {
        return new Section(id, heading, List.of(), List.of(why));
    }

    private static String nothing(Trait trait) {
        return switch (trait) {
            case DEPRIVATION ->
                "Not recorded for anybody. A network brings a table of its own, areas.csv: postal_code and quintile, or"
                        + " patient and group (measure run --areas).";
            case MODALITY -> "Nobody that counts was imaged.";
            case SEX, AGE, LANGUAGE, SETTING, PRACTICE -> "Not recorded for anybody.";
        };
    }

    private List<GroupTally> groups(Trait trait) {
        return run.byGroup().stream()
                .filter(group -> group.trait() == trait)
                .sorted(Comparator.comparingInt((GroupTally group) -> GroupWords.place(trait, group.name()))
                        .thenComparing(group -> GroupWords.group(trait, group.name())))
                .toList();
    }

    /// A practice is a sum of its clinicians, so that it is decided with them.
    private Optional<List<Shown>> shown(Side side, Trait trait, List<GroupTally> groups) {
        if (standing.entitled()) {
            return Optional.of(groups.stream().map(_ -> Shown.BOTH).toList());
        }
        return switch (trait) {
            case SEX, AGE, LANGUAGE, DEPRIVATION, SETTING -> PairCounts.of(GroupSide.pairs(side, groups));
            case MODALITY -> PairCounts.ofOneWhole(GroupSide.pairs(side, groups));
            case PRACTICE ->
                Optional.of(groups.stream()
                        .map(group -> listing.practice(side, group.name()))
                        .toList());
        };
    }

    private Seen seen(Trait trait, GroupSide side) {
        String title = side.side().title() + " by " + GroupWords.title(trait).toLowerCase(Locale.UK);
        Optional<Proportion> all = side.all();
        if (side.refused()) {
            return new Seen.Not(title, "Too few people for a table that tells of nobody: all of it is kept back.");
        }
        List<GroupSide.Row> drawn = side.rows().stream()
                .filter(row -> row.share().isPresent())
                .sorted(Comparator.comparingLong((GroupSide.Row row) -> -row.people()))
                .limit(MOST_DRAWN)
                .toList();
        if (all.isEmpty() || drawn.isEmpty()) {
            return new Seen.Not(
                    title, all.isEmpty() ? "Nobody is counted here." : "Every share is kept back or empty.");
        }
        List<GroupRates.Group> shown = side.rows().stream()
                .filter(drawn::contains)
                .map(row -> point(trait, side.side(), row))
                .toList();
        String id = side.side().id() + "-" + PointAddress.word(trait);
        return new Seen.Drawn(
                List.of(),
                new GroupRates(
                        id,
                        drawnTitle(trait, side),
                        GroupWords.note(trait) + left(shown.size(), side.rows().size()),
                        side.side().what(),
                        all.orElseThrow(),
                        shown,
                        table(trait, side)),
                List.of(),
                Seen.files(ADDRESS, "", id));
    }

    private static String left(int drawn, int all) {
        return drawn == all
                ? ""
                : " %d of %d groups are not drawn: they are kept back, empty or the smallest of many. The table has all."
                        .formatted(all - drawn, all);
    }

    private static String drawnTitle(Trait trait, GroupSide side) {
        if (!trait.parts()) {
            return "Over-use: which images were taken";
        }
        List<String> apart = side.rows().stream()
                .filter(GroupSide.Row::isApart)
                .map(row -> "“%s”".formatted(GroupWords.group(trait, row.name())))
                .toList();
        if (apart.size() == 2 && side.rows().size() == 2) {
            // Each is the rest of the other.
            return side.side().title() + ": " + String.join(" and ", apart) + " differ";
        }
        return switch (apart.size()) {
            case 0 -> side.side().title() + ": no group is told apart from the rest";
            case 1, 2, 3 -> side.side().title() + ": apart from the rest, " + String.join(" and ", apart);
            default ->
                "%s: %d of %d groups are apart from the rest"
                        .formatted(
                                side.side().title(), apart.size(), side.rows().size());
        };
    }

    private GroupRates.Group point(Trait trait, Side side, GroupSide.Row row) {
        return new GroupRates.Group(
                GroupWords.group(trait, row.name()), lead(trait, side, row), row.share(), row.isApart(), row.why());
    }

    private static List<String> says(Trait trait, List<GroupSide> sides) {
        List<String> says = new ArrayList<>();
        for (GroupSide side : sides) {
            side.rows().stream()
                    .filter(GroupSide.Row::isApart)
                    // Of two groups, each is the rest of the other.
                    .limit(side.rows().size() == 2 ? 1 : Integer.MAX_VALUE)
                    .forEach(row -> says.add(sentence(trait, side.side(), row)));
        }
        return says.size() > 8
                ? List.of("%d differences from the rest lie apart from nought; the tables have them."
                        .formatted(says.size()))
                : says;
    }

    private static String sentence(Trait trait, Side side, GroupSide.Row row) {
        Estimate difference = row.difference().orElseThrow();
        Proportion share = row.share().orElseThrow();
        return "%s: %s %s (%s of %s), %s points %s than the rest (95%% CI %s to %s)."
                .formatted(
                        GroupWords.group(trait, row.name()),
                        Say.share(share),
                        side.what(),
                        Say.count(share.count()),
                        Say.count(share.of()),
                        Say.number(100 * Math.abs(difference.value()), 1),
                        difference.value() > 0 ? "more" : "fewer",
                        Say.number(100 * Math.min(Math.abs(difference.low()), Math.abs(difference.high())), 1),
                        Say.number(100 * Math.max(Math.abs(difference.low()), Math.abs(difference.high())), 1));
    }

    private TableView table(Trait trait, GroupSide side) {
        boolean over = side.side() == Side.OVER_USE;
        List<TableView.Column> columns = new ArrayList<>(List.of(
                TableView.words(GroupWords.title(trait)),
                TableView.numbers(over ? "Without a red flag" : "With a red flag"),
                TableView.numbers(over ? "Imaged" : "Not imaged"),
                TableView.numbers("Share (95% CI)")));
        if (trait.parts()) {
            columns.add(TableView.numbers("Points from the rest (95% CI)"));
        }
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (GroupSide.Row row : side.rows()) {
            List<TableView.Cell> cells = new ArrayList<>(List.of(name(trait, row, side.side())));
            cells.addAll(row.cells(trait.parts()));
            rows.add(cells);
        }
        return TableView.of(caption(trait, side.side()), columns, rows);
    }

    private TableView.Cell name(Trait trait, GroupSide.Row row, Side side) {
        String words = GroupWords.group(trait, row.name());
        return new TableView.Cell(words, lead(trait, side, row).address(), words);
    }

    /// To those behind a point; behind a kind of image, those who had it.
    private Lead lead(Trait trait, Side side, GroupSide.Row row) {
        Behind behind = new Behind.Group(trait, row.name());
        if (!linked) {
            return Lead.NOWHERE;
        }
        return trait.parts()
                ? standing.lead(behind, side.part(), row.people())
                : standing.lead(behind, Behind.Part.IMAGED, row.part());
    }

    private static String caption(Trait trait, Side side) {
        return trait.parts()
                ? "%s by %s: each group and its difference from everyone outside it"
                        .formatted(side.title(), GroupWords.title(trait).toLowerCase(Locale.UK))
                : "Which images were taken of people without a red flag, of all of them";
    }
}

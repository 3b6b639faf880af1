package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;

/// One side of a trait's groups, too much or too little, with what of their counts is shown. `refused` says
/// that no table can be shown without telling of somebody.
record GroupSide(Side side, Optional<Proportion> all, boolean refused, List<Row> rows) {

    /// `share` and `difference` are empty where a count behind them is kept back, or there is nobody.
    record Row(
            String name,
            long people,
            long part,
            Kept keptPeople,
            Kept keptPart,
            Optional<Proportion> share,
            Optional<Estimate> difference) {

        boolean isApart() {
            return difference.filter(Estimate::differsFromZero).isPresent();
        }

        /// Why there is no share.
        String why() {
            return people == 0 && keptPeople == Kept.SHOWN ? "nobody" : "kept back";
        }

        List<TableView.Cell> cells(boolean compared) {
            List<TableView.Cell> cells = new ArrayList<>(List.of(
                    keptPeople.cell(people),
                    keptPart.cell(part),
                    share.map(shown -> TableView.cell(
                                    "%s (%s)".formatted(Say.share(shown), Say.interval(shown)), shown.share()))
                            .orElseGet(() -> TableView.cell(why(), -1))));
            if (compared) {
                cells.add(difference
                        .map(points -> TableView.cell(
                                "%s (%s)"
                                        .formatted(
                                                Say.number(100 * points.value(), 1),
                                                Say.points(points).replace(" points", "")),
                                points.value()))
                        .orElseGet(() -> TableView.cell("", -2)));
            }
            return cells;
        }
    }

    GroupSide {
        rows = List.copyOf(rows);
    }

    /// `shown` says what of each group is shown; empty where nothing can be without telling of somebody.
    static GroupSide of(Side side, Trait trait, List<GroupTally> groups, Optional<List<PairCounts.Shown>> shown) {
        List<PairCounts.Pair> pairs = pairs(side, groups);
        Optional<Proportion> all = trait.parts()
                ? proportion(
                        pairs.stream().mapToLong(PairCounts.Pair::part).sum(),
                        pairs.stream().mapToLong(PairCounts.Pair::whole).sum())
                : proportion(
                        pairs.stream().mapToLong(PairCounts.Pair::part).sum(),
                        pairs.isEmpty() ? 0 : pairs.getFirst().whole());
        List<PairCounts.Shown> kept = shown.orElseGet(
                () -> pairs.stream().map(_ -> PairCounts.Shown.NEITHER).toList());
        return new GroupSide(
                side,
                all,
                shown.isEmpty(),
                IntStream.range(0, groups.size())
                        .mapToObj(i -> row(groups.get(i).name(), pairs.get(i), kept.get(i), all, trait.parts()))
                        .toList());
    }

    static List<PairCounts.Pair> pairs(Side side, List<GroupTally> groups) {
        return groups.stream()
                .map(group -> PairCounts.Pair.of(side.people(group.tally()), side.part(group.tally())))
                .toList();
    }

    private static Row row(
            String name, PairCounts.Pair pair, PairCounts.Shown kept, Optional<Proportion> all, boolean compared) {
        Optional<Proportion> share = kept.both() ? proportion(pair.part(), pair.whole()) : Optional.empty();
        Optional<Estimate> difference =
                share.filter(_ -> compared).flatMap(its -> all.flatMap(whole -> its.fromTheRest(whole)));
        return new Row(name, pair.whole(), pair.part(), kept.whole(), kept.part(), share, difference);
    }

    private static Optional<Proportion> proportion(long count, long of) {
        return of == 0 ? Optional.empty() : Optional.of(new Proportion(count, of));
    }
}

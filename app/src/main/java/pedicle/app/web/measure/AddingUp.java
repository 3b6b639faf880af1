package pedicle.app.web.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pedicle.app.web.measure.PairCounts.Pair;
import pedicle.app.web.measure.Stretches.Cut;
import pedicle.app.web.measure.Sums.Manner;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;
import pedicle.measure.store.StoredRun;

/// Which counts of a run add up to which: months to their clinician's, these to their practice's, and these to
/// everyone's. The months of everyone and everyone's sum are known.
final class AddingUp {

    /// A clinician's people of a stretch of time; a width of nought is all of it.
    private record Box(String clinician, int width, long place) {}

    private record Practice(String name) {}

    /// A reader would rather miss a month than a quarter, and rather any time than a whole clinician or a practice.
    private static final int PRACTICE = 10_000;

    private static final int CLINICIAN = 1_000;
    private static final int SIDE = 100;

    private static final String SEEN = "everyone as they are seen";
    private static final String EVERYONE = "everyone";

    private AddingUp() {}

    /// The practices, and then the clinicians, over the whole period. `inTime` is set where [#inTime] goes with it.
    static List<Pair> overall(StoredRun run, Side side, boolean inTime) {
        List<Pair> pairs = new ArrayList<>();
        practices(run)
                .map(group -> new Pair(
                        new Practice(group.name()),
                        EVERYONE,
                        side.people(group.tally()),
                        side.part(group.tally()),
                        PRACTICE,
                        Manner.SAID))
                .forEach(pairs::add);
        List<Object> practices = pairs.stream().map(Pair::from).toList();
        for (MeasureReport.Clinician clinician : run.byClinician()) {
            Practice practice = new Practice(practice(clinician));
            pairs.add(new Pair(
                    inTime && !clinician.byMonth().isEmpty() ? new Box(clinician.id(), 0, 0) : SEEN,
                    practices.contains(practice) ? practice : EVERYONE,
                    side.people(clinician.tally()),
                    side.part(clinician.tally()),
                    CLINICIAN,
                    Manner.SAID));
        }
        return pairs;
    }

    /// Over-use in time: a clinician after another, and of each a width after another.
    static List<Pair> inTime(StoredRun run) {
        List<Pair> pairs = new ArrayList<>();
        for (MeasureReport.Clinician clinician : run.byClinician()) {
            for (int width : Stretches.WIDTHS) {
                Stretches.of(clinician, run, width).forEach(cut -> pairs.add(inTime(clinician.id(), width, cut)));
            }
        }
        return pairs;
    }

    /// As groups call it.
    static String practice(MeasureReport.Clinician clinician) {
        return clinician.practice().equals("unknown") ? "" : clinician.practice();
    }

    static Stream<GroupTally> practices(StoredRun run) {
        return run.byGroup().stream().filter(group -> group.trait() == Trait.PRACTICE);
    }

    /// A month's people are all clinicians'; longer stretches are made of shorter ones.
    private static Pair inTime(String id, int width, Cut cut) {
        int at = Stretches.WIDTHS.indexOf(width);
        boolean longest = at == Stretches.WIDTHS.size() - 1;
        YearMonth first = cut.first();
        Object from = at == 0 ? first : new Box(id, width, cut.place());
        Box to = longest ? new Box(id, 0, 0) : wider(id, Stretches.WIDTHS.get(at + 1), width, cut);
        return new Pair(from, to, cut.tally().n(), cut.tally().imaged(), longest ? SIDE : width, Manner.UNSAID);
    }

    private static Box wider(String id, int wider, int width, Cut cut) {
        return new Box(id, wider, Math.floorDiv(cut.place(), wider / width));
    }
}

package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;
import pedicle.measure.store.StoredRun;

/// A large run in parts, each of whole practices. What can't be worked out within a part can't be in the whole
/// either, and the search through parts takes no longer than there are clinicians.
final class Blocks {

    /// So many have others enough for counts to hide among.
    private static final int CLINICIANS = 60;

    private Blocks() {}

    static List<StoredRun> of(StoredRun run) {
        Map<String, List<MeasureReport.Clinician>> practices = run.byClinician().stream()
                .collect(Collectors.groupingBy(AddingUp::practice, TreeMap::new, Collectors.toList()));
        List<Set<String>> blocks = new ArrayList<>(List.of(new HashSet<>()));
        int inLast = 0;
        int left = run.byClinician().size();
        for (Map.Entry<String, List<MeasureReport.Clinician>> practice : practices.entrySet()) {
            if (inLast >= CLINICIANS && left >= CLINICIANS) {
                blocks.add(new HashSet<>());
                inLast = 0;
            }
            blocks.getLast().add(practice.getKey());
            inLast += practice.getValue().size();
            left -= practice.getValue().size();
        }
        // Groups that no clinician is mostly in.
        run.byGroup().stream()
                .filter(group -> group.trait() == Trait.PRACTICE)
                .map(GroupTally::name)
                .filter(name -> !practices.containsKey(name))
                .forEach(name -> blocks.getFirst().add(name));
        return blocks.stream().map(block -> block(run, block)).toList();
    }

    private static StoredRun block(StoredRun run, Set<String> practices) {
        return new StoredRun(
                run.id(),
                run.definition(),
                run.words(),
                run.from(),
                run.to(),
                run.synthetic(),
                run.patients(),
                run.again(),
                run.eligible(),
                run.excluded(),
                run.byMonth(),
                run.byClinician().stream()
                        .filter(clinician -> practices.contains(AddingUp.practice(clinician)))
                        .toList(),
                run.byGroup().stream()
                        .filter(group -> group.trait() == Trait.PRACTICE && practices.contains(group.name()))
                        .toList(),
                run.compared(),
                run.warnings());
    }
}

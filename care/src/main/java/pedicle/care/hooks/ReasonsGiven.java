package pedicle.care.hooks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which reason for keeping an order was given most: by each clinician, in each practice, and in the network.
public final class ReasonsGiven {

    /// How often one clinician of a practice gave one reason.
    public record Count(String clinician, String practice, OverrideReason reason, long times) {}

    private final Map<String, OverrideReason> byClinician;
    private final Map<String, OverrideReason> byPractice;
    private final Optional<OverrideReason> byAll;

    public ReasonsGiven(List<Count> counts) {
        Map<String, Map<OverrideReason, Long>> clinicians = new HashMap<>();
        Map<String, Map<OverrideReason, Long>> practices = new HashMap<>();
        Map<OverrideReason, Long> all = new HashMap<>();
        for (Count count : counts) {
            add(clinicians.computeIfAbsent(count.clinician(), _ -> new HashMap<>()), count);
            add(practices.computeIfAbsent(count.practice(), _ -> new HashMap<>()), count);
            add(all, count);
        }
        // Who is not known by name is nobody's habit.
        clinicians.remove("");
        practices.remove("");
        this.byClinician = mostOfEach(clinicians);
        this.byPractice = mostOfEach(practices);
        this.byAll = most(all);
    }

    public static ReasonsGiven none() {
        return new ReasonsGiven(List.of());
    }

    /// The reason to answer: the clinician's own; where they gave none, their practice's; else the network's.
    public Optional<OverrideReason> most(Caller caller) {
        return Optional.ofNullable(byClinician.get(caller.clinician()))
                .or(() -> Optional.ofNullable(byPractice.get(caller.practice())))
                .or(() -> byAll);
    }

    private static void add(Map<OverrideReason, Long> counts, Count count) {
        counts.merge(count.reason(), count.times(), Long::sum);
    }

    private static Map<String, OverrideReason> mostOfEach(Map<String, Map<OverrideReason, Long>> counts) {
        Map<String, OverrideReason> most = new HashMap<>();
        counts.forEach((who, theirs) -> most(theirs).ifPresent(reason -> most.put(who, reason)));
        return Map.copyOf(most);
    }

    /// Among equals the first in the list of reasons.
    private static Optional<OverrideReason> most(Map<OverrideReason, Long> counts) {
        return counts.entrySet().stream()
                .min(Map.Entry.<OverrideReason, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}

package pedicle.measure.person;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One person: the verdict on each episode, the facts that the record holds, and by episode the grounds
/// that its verdict rests on.
public record Person(String patient, List<Episode> episodes, List<Fact> facts, Map<Integer, List<Ground>> grounds) {

    public Person {
        if (episodes.isEmpty()) {
            throw new IllegalArgumentException("everyone has a verdict");
        }
        episodes = List.copyOf(episodes);
        facts = List.copyOf(facts);
        grounds = grounds.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    public List<Ground> grounds(Episode episode) {
        return grounds.getOrDefault(episode.number(), List.of());
    }
}

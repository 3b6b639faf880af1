package pedicle.care.page;

import java.util.List;
import java.util.Map;
import pedicle.catalog.Status;

/// The page in words. Every sentence keeps the numbers of the sources on which it stands, counted from 1.
///
/// `labels` are the short words of the page's frame, by id of `handout.csv`.
public record Handout(
        Language language,
        Section emergency,
        Section likely,
        Section scan,
        Section help,
        Section back,
        String countsTitle,
        List<Count> counts,
        List<Basis> sources,
        Map<String, String> labels) {

    public Handout {
        counts = List.copyOf(counts);
        sources = List.copyOf(sources);
        labels = Map.copyOf(labels);
    }

    /// A heading and what stands under it.
    public record Section(String title, List<Said> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// A sentence or a few. `sources` are numbers in the list of sources.
    public record Said(String words, List<Integer> sources) {
        public Said {
            sources = List.copyOf(sources);
        }
    }

    /// So many people out of a hundred.
    public record Count(int people, String words, List<Integer> sources) {
        public Count {
            sources = List.copyOf(sources);
            if (people < 0 || people > 100) {
                throw new IllegalArgumentException("of 100 people there are 0 to 100: " + people);
            }
        }
    }

    /// One source in the small print, and the weakest of what we know from it.
    public record Basis(int number, String citation, Status status) {}

    public String label(String id) {
        String label = labels.get(id);
        if (label == null) {
            throw new IllegalArgumentException("handout.csv has no label " + id);
        }
        return label;
    }
}

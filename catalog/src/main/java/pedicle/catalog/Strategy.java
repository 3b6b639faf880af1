package pedicle.catalog;

import java.util.List;

/// What is to be done about the findings: the components chosen, each with the findings that it answers and why.
public record Strategy(String id, String name, List<Component> components) {

    /// One thing that is put in place.
    ///
    /// `answers` are findings' ids; `techniques` are the behaviour change techniques (ids of catalog terms) that it
    /// carries and that some source links to those findings' constructs; `score` counts those links.
    public record Component(
            String id,
            String slug,
            String name,
            String what,
            List<String> answers,
            List<String> techniques,
            double score,
            boolean chosen) {
        public Component {
            answers = List.copyOf(answers);
            techniques = List.copyOf(techniques);
        }
    }

    public Strategy {
        components = List.copyOf(components);
    }
}

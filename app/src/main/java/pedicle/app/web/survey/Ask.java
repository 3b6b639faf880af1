package pedicle.app.web.survey;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of analysis that have a page, with the word for them in an address and in a recipe.
enum Ask {
    RELIABILITY("reliability", "Reliability", "How consistently do the items of a scale measure one thing?"),
    STRUCTURE("structure", "Structure", "Which items hang together, and how many things do they measure?"),
    COMPARE("compare", "Compare", "Do groups of clinicians answer differently, and by how much?"),
    PAIRED("paired", "Pairs", "Do the same people answer two questions differently?"),
    CORRELATE("correlate", "Associations", "What goes together with what?"),
    REGRESS("regress", "Explain", "What explains an outcome when the rest is held still?");

    private final String word;
    private final String label;
    private final String question;

    Ask(String word, String label, String question) {
        this.word = word;
        this.label = label;
        this.question = question;
    }

    static Optional<Ask> of(String word) {
        return Stream.of(values()).filter(ask -> ask.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String label() {
        return label;
    }

    String question() {
        return question;
    }
}

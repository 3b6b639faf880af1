package pedicle.care.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import pedicle.catalog.table.Table;

/// The words of the talk in one language. The order stands in [Flow], the words in `plan.csv`.
public final class Prompts {

    private final Map<String, String> words = new LinkedHashMap<>();

    /// `language` is the column of `plan.csv`: `en` or `fr`.
    public Prompts(String language) {
        Table.ours(Prompts.class, "/pedicle/care/plan/plan.csv")
                .rows()
                .forEach(row -> words.put(row.required("id"), row.required(language)));
    }

    /// What is asked or said at a step.
    public String of(Step step) {
        return switch (step) {
            case Step.Invite() -> word("invite");
            case Step.Menu() -> word("menu");
            case Step.Detail(Draft _, Particular asked) -> word(id(asked));
            case Step.Commitment(Draft _) -> word("commitment");
            case Step.Confidence(Draft _) -> word("confidence");
            case Step.Solving(Draft _, int _) -> word("solving");
            case Step.FollowUp(Draft _, int _) -> word("follow-up");
            case Step.Done(Plan _) -> word("done");
            case Step.NotNow() -> word("not-now");
        };
    }

    /// How to answer, where the question alone does not say it; else empty.
    public String hint(Step step) {
        return switch (step) {
            case Step.Invite() -> word("invite-hint");
            case Step.Menu() -> word("menu-hint");
            case Step.Confidence(Draft _) -> word("confidence-hint");
            case Step.Detail _, Step.Commitment _, Step.Solving _, Step.FollowUp _, Step.Done _, Step.NotNow _ -> "";
        };
    }

    public String of(Turn.Complaint complaint) {
        return word(complaint.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The menu's ideas, in their order.
    public List<String> ideas() {
        return IntStream.rangeClosed(1, Flow.IDEAS)
                .mapToObj(number -> word("idea-" + number))
                .toList();
    }

    public String label(Particular particular) {
        return word("label-" + id(particular));
    }

    public String word(String id) {
        String word = words.get(id);
        if (word == null) {
            throw new IllegalArgumentException("plan.csv has no words for " + id);
        }
        return word;
    }

    private static String id(Particular particular) {
        return particular.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package pedicle.care.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The order of the talk: which step follows an answer.
public final class Flow {

    /// From this confidence on the plan stands; under it, solve first (Gutnick 2014).
    public static final int SURE_ENOUGH = 7;

    public static final int SUREST = 10;

    /// On the menu, an idea is chosen by its number; there are so many.
    public static final int IDEAS = 5;

    /// More would not fit the page that the person takes home.
    static final int LONGEST = 160;

    /// What means “give me some ideas” and “not today” to the first question, in English and French.
    private static final Set<String> WANTS_IDEAS = Set.of("?", "ideas", "idées");
    private static final Set<String> NOT_TODAY = Set.of("no", "non", "not now", "pas maintenant");

    private Flow() {}

    public static Step start() {
        return new Step.Invite();
    }

    /// The step after this answer. `ideas` are the menu's, in the person's language.
    public static Turn next(Step step, String answer, List<String> ideas) {
        String said = answer.strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            return new Turn.Again(Turn.Complaint.NOTHING_SAID);
        }
        if (said.length() > LONGEST) {
            return new Turn.Again(Turn.Complaint.TOO_LONG);
        }
        return switch (step) {
            case Step.Invite() -> invited(said);
            case Step.Menu() -> chosen(said, ideas);
            case Step.Detail(Draft draft, Particular asked) -> new Turn.Onward(after(asked, draft.with(asked, said)));
            case Step.Commitment(Draft draft) -> new Turn.Onward(new Step.Confidence(draft.saying(said)));
            case Step.Confidence(Draft draft) -> rated(said, draft);
            // What is solved changes the plan, so that the person says it anew and is asked again.
            case Step.Solving(Draft draft, int _) -> new Turn.Onward(new Step.Commitment(draft.helpedBy(said)));
            case Step.FollowUp(Draft draft, int confidence) ->
                new Turn.Onward(new Step.Done(new Plan(
                        draft.what(), draft.particulars(), draft.commitment(), confidence, draft.help(), said)));
            case Step.Done done -> new Turn.Onward(done);
            case Step.NotNow notNow -> new Turn.Onward(notNow);
        };
    }

    private static Turn invited(String said) {
        String word = said.toLowerCase(Locale.ROOT);
        if (WANTS_IDEAS.contains(word)) {
            return new Turn.Onward(new Step.Menu());
        }
        return new Turn.Onward(NOT_TODAY.contains(word) ? new Step.NotNow() : detail(said));
    }

    /// An idea's number, or words of their own.
    private static Turn chosen(String said, List<String> ideas) {
        if (!said.matches("\\d+")) {
            return invited(said);
        }
        boolean known = said.length() == 1 && said.charAt(0) >= '1' && said.charAt(0) < '1' + ideas.size();
        return known
                ? new Turn.Onward(detail(ideas.get(said.charAt(0) - '1')))
                : new Turn.Again(Turn.Complaint.NOT_ON_THE_MENU);
    }

    private static Step detail(String what) {
        return new Step.Detail(Draft.of(what), Particular.WHERE);
    }

    private static Step after(Particular asked, Draft draft) {
        return switch (asked) {
            case WHERE -> new Step.Detail(draft, Particular.WHEN);
            case WHEN -> new Step.Detail(draft, Particular.HOW_MUCH);
            case HOW_MUCH -> new Step.Detail(draft, Particular.START);
            case START -> new Step.Commitment(draft);
        };
    }

    private static Turn rated(String said, Draft draft) {
        if (!said.matches("\\d|10")) {
            return new Turn.Again(Turn.Complaint.NOT_A_NUMBER);
        }
        int confidence = Integer.parseInt(said);
        return new Turn.Onward(
                confidence >= SURE_ENOUGH ? new Step.FollowUp(draft, confidence) : new Step.Solving(draft, confidence));
    }
}

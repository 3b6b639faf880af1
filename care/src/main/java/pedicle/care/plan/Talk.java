package pedicle.care.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answers given so far and where they lead. Nothing else need be kept to go on, or to go back.
public record Talk(List<String> answers, Step step, Optional<Turn.Complaint> complaint) {

    /// Nobody needs more: each answer counts once, and only what is solved is asked again.
    static final int MOST_ANSWERS = 100;

    public Talk {
        answers = List.copyOf(answers);
    }

    /// The talk after these answers. It stops at the first that can't be used, and at the end.
    public static Talk of(List<String> given, Prompts prompts) {
        Step step = Flow.start();
        List<String> used = new ArrayList<>();
        for (String answer : given.stream().limit(MOST_ANSWERS).toList()) {
            if (step.isLast()) {
                break;
            }
            switch (Flow.next(step, answer, prompts.ideas())) {
                case Turn.Again(Turn.Complaint complaint) -> {
                    return new Talk(used, step, Optional.of(complaint));
                }
                case Turn.Onward(Step after) -> {
                    used.add(answer);
                    step = after;
                }
            }
        }
        return new Talk(used, step, Optional.empty());
    }
}

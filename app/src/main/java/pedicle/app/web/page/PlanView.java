package pedicle.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.care.plan.Flow;
import pedicle.care.plan.Particular;
import pedicle.care.plan.Plan;
import pedicle.care.plan.Prompts;
import pedicle.care.plan.Step;
import pedicle.care.plan.Talk;

/// A page of the talk that leads to a plan: what was said, what is asked, and how it is answered.
///
/// `complaint` and `hint` may be empty. `answers` go with the form, so that nothing else need keep them; `plan` are
/// the plan's lines, once it stands.
public record PlanView(
        String language,
        List<String> answers,
        List<Line> said,
        String question,
        String hint,
        String complaint,
        Asked asked,
        List<Line> plan) {

    public PlanView {
        answers = List.copyOf(answers);
        said = List.copyOf(said);
        plan = List.copyOf(plan);
    }

    /// A label or a question, and the words to it.
    public record Line(String label, String words) {}

    /// How the question is answered.
    public sealed interface Asked {}

    /// In words.
    public record InWords() implements Asked {}

    /// In words, or with one of two wishes.
    public record Opening(String ideas, String notToday) implements Asked {}

    /// By an idea of the menu, or in words.
    public record FromMenu(List<String> ideas) implements Asked {
        public FromMenu {
            ideas = List.copyOf(ideas);
        }
    }

    /// By a number from 0.
    public record ByNumber(int most) implements Asked {}

    /// Nothing is asked: the talk is over.
    public record Nothing() implements Asked {}

    public static PlanView of(Talk talk, Prompts prompts, String language) {
        return new PlanView(
                language,
                talk.answers(),
                said(talk, prompts),
                prompts.of(talk.step()),
                prompts.hint(talk.step()),
                talk.complaint().map(prompts::of).orElse(""),
                asked(talk.step(), prompts),
                plan(talk.step()).map(plan -> lines(plan, prompts)).orElse(List.of()));
    }

    public boolean takesWords() {
        return switch (asked) {
            case InWords _, Opening _, FromMenu _ -> true;
            case ByNumber _, Nothing _ -> false;
        };
    }

    private static Asked asked(Step step, Prompts prompts) {
        return switch (step) {
            case Step.Invite _ -> new Opening(prompts.word("wants-ideas"), prompts.word("not-today"));
            case Step.Detail _, Step.Commitment _, Step.Solving _, Step.FollowUp _ -> new InWords();
            case Step.Menu _ -> new FromMenu(prompts.ideas());
            case Step.Confidence _ -> new ByNumber(Flow.SUREST);
            case Step.Done _, Step.NotNow _ -> new Nothing();
        };
    }

    private static Optional<Plan> plan(Step step) {
        return step instanceof Step.Done(Plan plan) ? Optional.of(plan) : Optional.empty();
    }

    /// Each question with its answer, in the order in which they came.
    private static List<Line> said(Talk talk, Prompts prompts) {
        List<Line> said = new ArrayList<>();
        for (int i = 0; i < talk.answers().size(); i++) {
            Step before = Talk.of(talk.answers().subList(0, i), prompts).step();
            String answer = talk.answers().get(i);
            said.add(new Line(prompts.of(before), answer.equals("?") ? prompts.word("wants-ideas") : answer));
        }
        return said;
    }

    private static List<Line> lines(Plan plan, Prompts prompts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(prompts.word("label-what"), plan.what()));
        Stream.of(Particular.values())
                .forEach(particular -> lines.add(new Line(prompts.label(particular), plan.particular(particular))));
        lines.add(new Line(prompts.word("label-commitment"), plan.commitment()));
        lines.add(new Line(prompts.word("label-confidence"), plan.confidence() + "/" + Flow.SUREST));
        if (!plan.help().isEmpty()) {
            lines.add(new Line(prompts.word("label-help"), plan.help()));
        }
        lines.add(new Line(prompts.word("label-follow-up"), plan.followUp()));
        return lines;
    }
}

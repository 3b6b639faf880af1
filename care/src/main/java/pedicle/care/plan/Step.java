package pedicle.care.plan;

/// Where the talk stands. The steps are those of Brief Action Planning: three questions (what to do, how sure, when
/// to look at it again) and between them five skills (a menu, a plan with particulars, the person's own words,
/// solving what stands in the way, follow-up).
public sealed interface Step {

    /// Question one: is there anything that you would like to do for your back in the next week or two?
    record Invite() implements Step {}

    /// They would, and want to hear some ideas first.
    record Menu() implements Step {}

    /// A particular that makes the plan one that can be seen to be kept.
    record Detail(Draft draft, Particular asked) implements Step {}

    /// The person says the whole plan in their own words.
    record Commitment(Draft draft) implements Step {}

    /// Question two: from 0 to 10, how sure are you that you will carry it out?
    record Confidence(Draft draft) implements Step {}

    /// Under 7: what would make it surer? The plan is changed, and question two is asked again.
    record Solving(Draft draft, int confidence) implements Step {}

    /// Question three: when shall we look at how it went?
    record FollowUp(Draft draft, int confidence) implements Step {}

    /// The plan stands.
    record Done(Plan plan) implements Step {}

    /// Not today, which is a good answer too.
    record NotNow() implements Step {}

    /// Whether nothing more is asked.
    default boolean isLast() {
        return switch (this) {
            case Done _, NotNow _ -> true;
            case Invite _, Menu _, Detail _, Commitment _, Confidence _, Solving _, FollowUp _ -> false;
        };
    }
}

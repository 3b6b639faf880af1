package pedicle.study.survey;

import java.util.Optional;

/// Which columns say who people are and what they do: the practice that they share, the group they belong to, such
/// as a profession, and the behaviour that the survey is about, such as how many of the last ten they imaged.
public record Roles(Optional<String> practice, Optional<String> group, Optional<String> behaviour) {

    /// The names that our own surveys give them, where the survey has them.
    public static Roles usual(Survey survey) {
        return new Roles(
                there(survey, "practice_id"),
                there(survey, SurveyReport.ROLE),
                there(survey, SurveyReport.IMAGED_OF_TEN));
    }

    private static Optional<String> there(Survey survey, String name) {
        return survey.field(name).map(Field::name);
    }
}

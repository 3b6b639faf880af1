package pedicle.study.survey;

import java.util.Map;
import java.util.Optional;

/// One respondent: the id in the export, and an answer to every field of the survey.
public record Person(String id, Map<String, Answer> answers) {

    public Person {
        answers = Map.copyOf(answers);
    }

    public Answer to(Field field) {
        return Optional.ofNullable(answers.get(field.name()))
                .orElseThrow(() -> new IllegalArgumentException("another survey's field: " + field.name()));
    }
}

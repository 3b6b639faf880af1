package pedicle.lakeside.survey;

import java.util.List;

/// One invented respondent as exported: every field already in its written form, empty where nothing was answered.
record Clinician(
        String id,
        String timestamp,
        Role role,
        int years,
        Practice practice,
        String imagedOfTen,
        List<String> answers,
        boolean finished) {

    Clinician {
        answers = List.copyOf(answers);
    }
}

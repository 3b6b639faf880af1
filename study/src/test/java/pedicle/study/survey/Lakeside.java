package pedicle.study.survey;

import java.nio.file.Path;

/// The invented survey of the example network, read once for all tests.
final class Lakeside {

    static final Path FOLDER = Path.of("..", "examples", "lakeside", "survey");

    static final long SEED = 7;

    private static final Survey SURVEY = Survey.read(FOLDER.resolve("data.csv"), FOLDER.resolve("dictionary.csv"));

    private static final Scales SCALES = Scales.read(FOLDER.resolve("scales.csv"));

    private static final SurveyReport REPORT = SurveyReport.of(SURVEY, SCALES, SEED);

    private Lakeside() {}

    static Survey survey() {
        return SURVEY;
    }

    static Scales scales() {
        return SCALES;
    }

    static SurveyReport report() {
        return REPORT;
    }
}

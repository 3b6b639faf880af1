package pedicle.app.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.care.hooks.OverrideReason;
import pedicle.care.hooks.ResponseLog;
import pedicle.catalog.Delivery;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Proportion;
import pedicle.catalog.Quote;
import pedicle.catalog.Result;
import pedicle.catalog.Strategy;
import pedicle.design.panel.Criterion;
import pedicle.design.panel.Panel;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Tally;
import pedicle.study.interview.CodebookEntry;
import pedicle.study.interview.Coding;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.interview.Participant;
import pedicle.study.interview.Transcript;
import pedicle.study.store.SurveyFiles;

/// One of everything that is stored, invented, with words that stores get wrong: quotes, line ends, scripts of
/// other languages, signs beyond 16 bits, lists of nothing, and names that alphabets order differently.
record Samples(List<Finding> findings, Strategy strategy, List<Delivery> deliveries, List<Result> results) {

    static final String HARD =
            "O'Brien said: “it's 50% \\ maybe; -- drop table” \n\t ça va? \u05D4\u05D2\u05D1 腰痛 🦴 e\u0301";

    static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

    static Samples make() {
        Finding fear = finding("fear-of-missing", HARD, Direction.BARRIER, List.of("tdf:emotion", "com-b:x"), 1 / 3.0);
        Finding words = finding("has-words", "Has the words", Direction.FACILITATOR, List.of(), 0.1 + 0.2);
        // The less pressing one was made first: order is by place, never by id.
        List<Finding> findings = List.of(words, fear);
        Strategy.Component card = new Strategy.Component(
                Ids.next(),
                "order-card",
                "A card",
                HARD,
                findings.stream().map(Finding::id).toList(),
                List.of("bct:5.1", "bct:6.3"),
                0.1 + 0.7,
                true);
        Strategy.Component poster =
                new Strategy.Component(Ids.next(), "poster", "A poster", "", List.of(fear.id()), List.of(), 0, false);
        Strategy strategy = new Strategy(Ids.next(), "The back", List.of(card, poster));
        List<Delivery> deliveries =
                List.of(new Delivery(Ids.next(), card.id(), fear.id(), HARD, new Proportion(93, 288)));
        Proportion before = new Proportion(41, 120);
        Proportion after = new Proportion(0, 77);
        List<Result> results = List.of(new Result(
                Ids.next(), strategy.id(), "Imaged", "of all; " + HARD, CHANGE, before, after, after.minus(before)));
        return new Samples(findings, strategy, deliveries, results);
    }

    private static Finding finding(
            String slug, String title, Direction direction, List<String> constructs, double priority) {
        Quote quote = new Quote("GP1", "GP1", "GP", 3, 9, HARD);
        Evidence said = new Evidence.Interviews(slug, new Proportion(3, 4), 5, Optional.empty(), List.of(quote));
        Evidence asked = new Evidence.Survey(
                slug,
                3,
                100,
                2,
                new Estimate(3.1, 3, 3.2),
                new Estimate(0.8, 0.7, 0.9),
                new Proportion(40, 100),
                Optional.empty());
        return new Finding(
                Ids.next(),
                slug,
                title,
                direction,
                constructs,
                List.of(said, asked),
                priority,
                Finding.Accord.DISSONANT);
    }

    static SurveyFiles survey() {
        return new SurveyFiles(
                new SurveyFiles.File("data.csv", "record_id,a\r\n1,\"" + HARD + "\"\r\n"),
                new SurveyFiles.File("dictionary.csv", "\uFEFFVariable\n"),
                new SurveyFiles.File("scales.csv", ""));
    }

    static InterviewStudy interviews() {
        String text = "GP1: 🦴 " + HARD + "\nInterviewer: yes?\n";
        return new InterviewStudy(
                List.of(new Participant("p1", "GP1", "GP", 12, HARD, "", "")),
                List.of(Transcript.of("GP1", "GP1.docx", text)),
                List.of(
                        new CodebookEntry("Z-b", "A", HARD, Direction.BARRIER, List.of("tdf:emotion", "x:y")),
                        new CodebookEntry("ab", "B", "", Direction.FACILITATOR, List.of())),
                List.of(
                        new Coding("GP1", "first", "Z-b", 0, 5, "GP1: "),
                        new Coding("GP1", "second", "Z-b", 0, 5, "GP1: "),
                        new Coding("GP1", "first", "ab", 5, 7, "🦴 ")),
                0,
                List.of());
    }

    static Panel panel() {
        Map<Criterion, Double> medians = Map.of(
                Criterion.AFFORDABILITY, 7.5,
                Criterion.PRACTICABILITY, 8.0,
                Criterion.EFFECTIVENESS, 1.0,
                Criterion.ACCEPTABILITY, 9.0,
                Criterion.SAFETY, 9.0,
                Criterion.EQUITY, 6.0);
        return new Panel(Map.of(
                "order-card", new Panel.Verdict("order-card", 7, medians),
                "poster", new Panel.Verdict("poster", 6, medians)));
    }

    static ResponseLog responses() {
        return new ResponseLog(List.of(
                response("R-1", new ResponseLog.Answer.Followed()),
                response("a-2", new ResponseLog.Answer.Kept(Optional.empty())),
                response("ä-3", new ResponseLog.Answer.Kept(Optional.of(OverrideReason.PATIENT_ASKS)))));
    }

    private static ResponseLog.Response response(String id, ResponseLog.Answer answer) {
        return new ResponseLog.Response(
                id, LocalDate.of(2025, 2, 28), "dr-1", "north", "fear-of-missing", HARD, answer);
    }

    static MeasureReport measured() {
        Map<String, Long> excluded = new LinkedHashMap<>();
        excluded.put("younger than 18", 30L);
        excluded.put("a reason with nobody", 0L);
        return new MeasureReport(
                Definition.all().getFirst(),
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                Optional.of(new Counts(300, 20, 290, excluded, 250, 70)),
                Optional.of(new Proportion(70, 250)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(
                        new MeasureReport.Month(YearMonth.of(2024, 12), new Tally(120, 41, 9, 2)),
                        new MeasureReport.Month(YearMonth.of(2025, 1), Tally.NONE)),
                List.of(
                        new MeasureReport.Clinician(
                                "B-1",
                                "north",
                                new Tally(9, 3, 1, 0),
                                2.52,
                                List.of(
                                        new MeasureReport.Month(YearMonth.of(2024, 2), new Tally(8, 3, 0, 0)),
                                        new MeasureReport.Month(YearMonth.of(2024, 12), new Tally(1, 0, 1, 0)))),
                        new MeasureReport.Clinician("a1", "", Tally.NONE, 0)),
                List.of(
                        "Patient.ndjson: 1 line was left out (line 7).",
                        HARD.lines().findFirst().orElseThrow()));
    }
}

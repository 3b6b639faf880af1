package pedicle.study.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.Direction;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Finding.Accord;
import pedicle.catalog.Ids;
import pedicle.study.interview.InterviewReport;
import pedicle.study.survey.ScaleReport;
import pedicle.study.survey.SurveyReport;

/// Joins what the survey's scales and the interviews' codes say of the same determinant.
///
/// A priority is a share of clinicians times a weight. The share is, for a barrier, of those who meet it; for a
/// facilitator, of those who still lack it: where nearly everybody has it, more of it changes little. It is the
/// mean of the survey's and the interviews' share where both know it. The weight is [#TIED] where the survey ties
/// the scale to self-reported imaging, [#UNTIED] where it looked and found no tie, [#UNKNOWN] where it did not
/// ask. The weights are our own convention.
public final class Findings {

    static final double TIED = 1;
    static final double UNKNOWN = 0.75;
    static final double UNTIED = 0.5;

    private Findings() {}

    public static List<Finding> of(SurveyReport survey, InterviewReport interviews) {
        List<Finding> findings = new ArrayList<>();
        for (InterviewReport.Theme theme : interviews.themes()) {
            findings.add(finding(theme, scaleOf(survey, theme.code().code())));
        }
        findings.sort(Comparator.comparingDouble(Finding::priority).reversed().thenComparing(Finding::slug));
        return List.copyOf(findings);
    }

    private static Optional<ScaleReport> scaleOf(SurveyReport survey, String theme) {
        return survey.scales().stream()
                .filter(scale -> scale.theme().equals(Optional.of(theme)))
                .findFirst();
    }

    private static Finding finding(InterviewReport.Theme theme, Optional<ScaleReport> scale) {
        List<Evidence> evidence = new ArrayList<>();
        Set<String> constructs = new LinkedHashSet<>(theme.code().constructs());
        scale.ifPresent(report -> {
            evidence.add(report.evidence());
            report.construct().ifPresent(constructs::add);
        });
        evidence.add(theme.evidence());
        return new Finding(
                Ids.next(),
                theme.code().code(),
                theme.code().name(),
                theme.direction(),
                List.copyOf(constructs),
                evidence,
                priority(theme.direction(), evidence),
                accord(evidence));
    }

    /// A finding that rests on one scale of a survey alone, in the words of the person who accepted it.
    public static Finding ofScale(
            String id,
            String slug,
            String title,
            Direction direction,
            List<String> constructs,
            Evidence.Survey evidence) {
        List<Evidence> alone = List.of(evidence);
        return new Finding(
                id, slug, title, direction, constructs, alone, priority(direction, alone), Accord.ONE_SOURCE);
    }

    static double priority(Direction direction, List<Evidence> evidence) {
        double share = shares(evidence).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double reach = switch (direction) {
            case BARRIER -> share;
            case FACILITATOR -> 1 - share;
        };
        return reach * weight(evidence);
    }

    private static double weight(List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(piece -> association(piece).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Optional<Double> association(Evidence piece) {
        return switch (piece) {
            case Evidence.Survey survey -> survey.association().map(tie -> tie.differsFromZero() ? TIED : UNTIED);
            case Evidence.Interviews _, Evidence.Overrides _ -> Optional.empty();
        };
    }

    private static List<Double> shares(List<Evidence> evidence) {
        List<Double> shares = new ArrayList<>();
        for (Evidence piece : evidence) {
            switch (piece) {
                case Evidence.Survey survey -> shares.add(survey.held().share());
                case Evidence.Interviews interviews ->
                    shares.add(interviews.raisedBy().share());
                // A share of reasons given is no share of clinicians.
                case Evidence.Overrides _ -> {}
            }
        }
        return shares;
    }

    /// Sources whose shares lie within 0.2 converge, within 0.4 partly, else they are dissonant. Our own
    /// convention.
    static Accord accord(List<Evidence> evidence) {
        List<Double> shares = shares(evidence);
        if (shares.size() < 2) {
            return Accord.ONE_SOURCE;
        }
        double apart = Math.abs(shares.get(0) - shares.get(1));
        if (apart <= 0.2) {
            return Accord.CONVERGENT;
        }
        return apart <= 0.4 ? Accord.PARTIAL : Accord.DISSONANT;
    }
}

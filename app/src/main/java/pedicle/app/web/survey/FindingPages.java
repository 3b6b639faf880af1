package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Way;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.Evidence;
import pedicle.study.store.AcceptedFindings.Accepted;
import pedicle.study.survey.Scale;
import pedicle.study.survey.ScaleReport;

/// From numbers to findings: what each scale would say as a finding, which a person accepts or words anew.
public final class FindingPages {

    private final Surveys surveys;
    private final SurveyFrame frame;
    private final SurveyFindings findings;
    private final List<String> constructs;
    private final UnaryOperator<String> nameOf;

    /// The network's own finding on a theme of the interviews, to which the survey has added its numbers already.
    private final Function<String, Optional<Way>> known;

    FindingPages(
            Surveys surveys,
            SurveyFrame frame,
            SurveyFindings findings,
            List<String> constructs,
            UnaryOperator<String> nameOf,
            Function<String, Optional<Way>> known) {
        this.surveys = surveys;
        this.frame = frame;
        this.findings = findings;
        this.constructs = List.copyOf(constructs);
        this.nameOf = nameOf;
        this.known = known;
    }

    /// One scale as a finding. `accepted` are the findings that were made of it.
    public record Proposal(
            String scale,
            String title,
            Optional<Direction> direction,
            Optional<String> construct,
            List<Measured> figures,
            List<Way> accepted) {

        public Proposal {
            figures = List.copyOf(figures);
            accepted = List.copyOf(accepted);
        }
    }

    /// A construct that a finding may belong to.
    public record Construct(String id, String name) {}

    String page(Opened survey) {
        List<Proposal> proposals = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Accepted> accepted = findings.of(survey);
        for (Scale scale : survey.ground().scales()) {
            try {
                proposals.add(proposal(SurveyFindings.report(survey, scale.slug()), accepted));
            } catch (BadInput notScored) {
                without.add(String.valueOf(notScored.getMessage()));
            }
        }
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                "findings",
                "What each scale would say as a finding. Accept it, or put it in your own words.",
                "survey/findings.jte",
                Map.of(
                        "proposals",
                        proposals,
                        "without",
                        without,
                        "constructs",
                        constructs.stream()
                                .map(id -> new Construct(id, nameOf.apply(id)))
                                .toList(),
                        "here",
                        SurveyFrame.address(survey.shelved(), "findings")));
    }

    private Proposal proposal(ScaleReport report, List<Accepted> accepted) {
        Evidence.Survey evidence = report.evidence();
        List<Measured> figures = new ArrayList<>();
        figures.add(Measured.of("Mean score", evidence.mean(), 2, evidence.n(), evidence.missing()));
        String held = report.direction()
                .map(way -> switch (way) {
                    case BARRIER -> "Meet the barrier";
                    case FACILITATOR -> "Have it";
                })
                .orElse("Above the middle");
        figures.add(Measured.of(held, evidence.held(), evidence.missing(), "people"));
        evidence.association()
                .ifPresent(tie -> figures.add(new Measured(
                        "Tie to the behaviour",
                        Say.number(tie.value(), 2),
                        Say.interval(tie, 2),
                        "Spearman's correlation",
                        Optional.empty())));
        return new Proposal(
                report.slug(),
                report.title(),
                report.direction(),
                report.construct(),
                figures,
                Stream.concat(
                                report.theme().flatMap(known).stream(),
                                accepted.stream()
                                        .filter(one -> one.scale().equals(report.slug()))
                                        .map(one -> new Way(one.title(), "/study/finding/" + one.slug())))
                        .toList());
    }
}

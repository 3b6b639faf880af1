package pedicle.app.web.page;

import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.Evidence;

/// One source's word on a finding, as a line: which source, its main number, what the number says, and the ground.
public record EvidenceLine(String source, String number, String says, List<String> ground) {

    public EvidenceLine {
        ground = List.copyOf(ground);
    }

    public static EvidenceLine of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Survey survey -> survey(survey);
            case Evidence.Interviews interviews -> interviews(interviews);
            case Evidence.Overrides overrides -> overrides(overrides);
        };
    }

    private static EvidenceLine survey(Evidence.Survey survey) {
        List<String> ground = new ArrayList<>();
        ground.add("mean " + Say.number(survey.mean().value(), 2) + " (" + Say.interval(survey.mean(), 2) + ")");
        ground.add("alpha " + Say.number(survey.alpha().value(), 2) + " (" + Say.interval(survey.alpha(), 2) + ")");
        survey.association()
                .ifPresent(rho -> ground.add("correlation with own imaging " + Say.number(rho.value(), 2) + " ("
                        + Say.interval(rho, 2) + ")"));
        ground.add("n " + Say.count(survey.n()) + ", " + Say.count(survey.missing()) + " missing");
        String says = "of clinicians hold it: scale “" + survey.scale().replace('-', ' ') + "”, "
                + Say.count(survey.items(), "item", "items");
        return new EvidenceLine("Survey", Say.share(survey.held()), says, ground);
    }

    private static EvidenceLine interviews(Evidence.Interviews interviews) {
        List<String> ground = new ArrayList<>();
        ground.add(Say.count(interviews.passages(), "passage", "passages"));
        interviews
                .agreement()
                .ifPresent(kappa ->
                        ground.add("kappa " + Say.number(kappa.value(), 2) + " (" + Say.interval(kappa, 2) + ")"));
        String number = Say.count(interviews.raisedBy().count()) + " of "
                + Say.count(interviews.raisedBy().of());
        return new EvidenceLine(
                "Interviews", number, "people raised “" + interviews.code().replace('-', ' ') + "”", ground);
    }

    private static EvidenceLine overrides(Evidence.Overrides overrides) {
        String number = Say.count(overrides.given().count()) + " of "
                + Say.count(overrides.given().of());
        String says = "reasons given at the order were “" + overrides.reason() + "”";
        return new EvidenceLine("At the order", number, says, practices(overrides.practices()));
    }

    /// Where it is given most and least, since a practice with a habit is where to begin.
    private static List<String> practices(List<Evidence.InPractice> practices) {
        if (practices.size() < 2) {
            return practices.stream().map(EvidenceLine::practice).toList();
        }
        return List.of(
                "by practice (%d with enough answers): from %s"
                        .formatted(practices.size(), practice(practices.getFirst())),
                "to " + practice(practices.getLast()));
    }

    private static String practice(Evidence.InPractice one) {
        return "%s of %s in %s"
                .formatted(Say.count(one.given().count()), Say.count(one.given().of()), one.practice());
    }
}

package pedicle.care.rule;

import java.util.List;

/// What the order and the record tell beyond the rules' yes and no: what happened before, since when, and in whose
/// words. Nothing here is a fact that a rule asks for; it explains them, and bears the advice on the image.
///
/// `mayBePregnant` is whether sex and age leave the question open; `mentions` is all that free text said of a fact,
/// also what it only wanted ruled out; `traces` are all places that speak of a fact.
public record Background(
        Known pregnancy,
        boolean mayBePregnant,
        List<EarlierImage> images,
        List<Episode> episodes,
        List<PastCancer> cancers,
        SteroidUse steroids,
        CareSoFar care,
        Inflammation inflammation,
        List<Mention> mentions,
        List<Trace> traces) {

    public Background {
        images = List.copyOf(images);
        episodes = List.copyOf(episodes);
        cancers = List.copyOf(cancers);
        mentions = List.copyOf(mentions);
        traces = List.copyOf(traces);
    }

    public static Background none() {
        return new Background(
                new Known.NotRecorded(),
                false,
                List.of(),
                List.of(),
                List.of(),
                SteroidUse.none(),
                CareSoFar.none(),
                Inflammation.none(),
                List.of(),
                List.of());
    }

    /// The facts that somebody wants ruled out, each once, in the order of the text.
    public List<String> toRuleOut() {
        return mentions.stream()
                .filter(mention -> mention.manner() == Mention.Manner.TO_RULE_OUT)
                .map(Mention::fact)
                .distinct()
                .toList();
    }
}

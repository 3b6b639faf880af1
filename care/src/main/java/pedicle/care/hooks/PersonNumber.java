package pedicle.care.hooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.care.risk.Risk;
import pedicle.care.risk.RiskTable;
import pedicle.care.rule.FactSheet;
import pedicle.catalog.reference.Figure;

/// The number for this person, in one sentence: how many like them have the disease that a flag points to, or any
/// serious cause, in primary care.
///
/// It is the posterior of [RiskTable], as in the JSON of `order assess`: prior and likelihood ratio of a history of
/// cancer come from one group of 1,975 people and carry an interval (9 in 100, 3 to 22), within which the 7 in 100
/// lie that are published without one (Downie 2013; evidence, section 1.3).
final class PersonNumber {

    private final RiskTable risks;
    private final List<Figure> figures;

    PersonNumber(RiskTable risks, List<Figure> figures) {
        this.risks = risks;
        this.figures = List.copyOf(figures);
    }

    String sentence(FactSheet sheet) {
        return risks.of(sheet, pedicle.care.risk.Setting.PRIMARY_CARE).stream()
                .findFirst()
                .map(PersonNumber::sentence)
                .orElseGet(() -> withoutFlag(sheet));
    }

    private static String sentence(Risk risk) {
        return switch (risk) {
            case Risk.Computed computed -> {
                Figure ratio = computed.figures().getFirst();
                String small = computed.by().startsWith("fracture-features") ? ", by a study that saw only 8" : "";
                yield computed.sentence() + small + " " + Frequency.ground(ratio) + ".";
            }
            case Risk.Published published ->
                "Of people like this %s have it %s."
                        .formatted(published.posterior().words(), Frequency.ground(published.figure()));
            case Risk.NotComputed none ->
                none.prior().map(prior -> silent(none, prior)).orElse("");
        };
    }

    /// How common it is, and that nobody knows how much more so in this person.
    private static String silent(Risk.NotComputed risk, Figure prior) {
        String people = Frequency.inPeople(prior.value().orElseThrow());
        String ground = Frequency.ground(prior);
        return switch (risk.disease()) {
            case CAUDA_EQUINA_SYNDROME ->
                "%s people with back pain in primary care have it; a sign raises that %s.".formatted(people, ground);
            case CANCER ->
                "Cancer is behind %s back pains in primary care %s; no study says how far these signs raise that."
                        .formatted(people, ground);
            case INFECTION ->
                "Spinal infection: %s in primary care %s. No study says how far these signs raise it."
                        .formatted(people, ground);
            case FRACTURE ->
                "A fracture is behind %s back pains in primary care %s; no study says how far these signs raise that."
                        .formatted(people, ground);
        };
    }

    private String withoutFlag(FactSheet sheet) {
        if (anyOf(sheet, "inflammatory-features")) {
            return with(
                    "pretest-axspa-primary",
                    "Of younger adults with long back pain about %s have spondyloarthritis %s.");
        }
        // Age is no flag, but who is old is not told the number of all ages (Enthoven 2016).
        if (anyOf(sheet, "age-over-70", "fracture-age")) {
            return with(
                    "pretest-serious-over-55-primary",
                    "Of people over 55 with new back pain in primary care about %s have a serious cause, most often a fracture %s.");
        }
        return "Of people with new back pain in primary care %s, have a serious cause %s."
                .formatted(risks.anySerious().words(), Frequency.ground(figure("pretest-serious-primary")));
    }

    private static boolean anyOf(FactSheet sheet, String... facts) {
        return Stream.of(facts).anyMatch(fact -> sheet.known(fact).isPresent());
    }

    private String with(String id, String words) {
        Figure figure = figure(id);
        return words.formatted(Frequency.inPeople(figure.value().orElseThrow()), Frequency.ground(figure));
    }

    private Figure figure(String id) {
        Optional<Figure> found =
                figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
        return found.orElseThrow(() -> new IllegalStateException("the catalog lacks the figure " + id));
    }
}

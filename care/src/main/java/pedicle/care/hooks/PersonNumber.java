package pedicle.care.hooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Person;
import pedicle.catalog.reference.Figure;

/// The number for this person: how many like them have the disease that the card is about, in primary care.
///
/// Only figures of the catalog's own setting are used: that for a history of cancer is 33 percent in emergency care
/// and 7 in primary care, and mixing them would mislead (Downie 2013; evidence, section 1.3).
final class PersonNumber {

    private final List<Figure> figures;

    PersonNumber(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /// One sentence; empty where the catalog has no figure for it.
    String sentence(FactSheet sheet) {
        if (anyOf(sheet, "urinary-retention", "faecal-incontinence", "saddle-anaesthesia")) {
            return with(
                    "cauda-equina-syndrome",
                    "prevalence",
                    "%s people with back pain in primary care have it; a sign raises that %s.");
        }
        if (anyOf(sheet, "cancer-history")) {
            return with("cancer-history", "post-test", "Of people like this about %s have cancer behind the pain %s.");
        }
        if (anyOf(sheet, "cancer-strong-suspicion", "cancer-multiple-risks", "weight-loss")) {
            return with(
                    "spinal-malignancy",
                    "prevalence",
                    "Cancer is behind %s back pains in primary care; a risk raises that %s.");
        }
        if (anyOf(sheet, "fever", "injecting-drug-use", "recent-infection", "immunosuppression")) {
            return with(
                    "spinal-infection",
                    "prevalence",
                    "Spinal infection: %s in primary care %s. No study says how far these signs raise it.");
        }
        long fracture = fractureFeatures(sheet);
        if (fracture >= 2) {
            return with(
                    "fracture-features-" + Math.min(3, fracture) + "-or-more",
                    "post-test",
                    "Of people with as many fracture risks about %s have a fracture, by a study that saw only 8 %s.");
        }
        if (anyOf(sheet, "osteoporosis", "long-term-corticosteroids", "significant-trauma", "low-velocity-trauma")) {
            return with(
                    "vertebral-fracture",
                    "prevalence",
                    "A fracture is behind %s back pains in primary care; a risk raises that %s.");
        }
        if (anyOf(sheet, "inflammatory-features")) {
            return with(
                    "axial-spondyloarthritis",
                    "prevalence",
                    "Of younger adults with long back pain about %s have spondyloarthritis %s.");
        }
        return with(
                "serious-pathology",
                "prevalence",
                "About %s people with new back pain in primary care have a serious cause %s.");
    }

    /// The four features of Henschke 2009: female, over 70, significant trauma, long-term corticosteroids.
    private static long fractureFeatures(FactSheet sheet) {
        boolean anyOther = anyOf(sheet, "age-over-70", "significant-trauma", "long-term-corticosteroids");
        long others = Stream.of("age-over-70", "significant-trauma", "long-term-corticosteroids")
                .filter(fact -> sheet.known(fact).isPresent())
                .count();
        return anyOther && sheet.sex() == Person.Sex.FEMALE ? others + 1 : others;
    }

    private static boolean anyOf(FactSheet sheet, String... facts) {
        return Stream.of(facts).anyMatch(fact -> sheet.known(fact).isPresent());
    }

    private String with(String subject, String measure, String words) {
        return figure(subject, measure)
                .map(figure ->
                        words.formatted(Frequency.inPeople(figure.value().orElseThrow()), Frequency.ground(figure)))
                .orElse("");
    }

    private Optional<Figure> figure(String subject, String measure) {
        return figures.stream()
                .filter(figure ->
                        figure.subject().equals(subject) && figure.measure().equals(measure))
                .filter(figure ->
                        figure.setting().equals("primary-care") && figure.unit().equals("percent"))
                .filter(figure -> figure.value().isPresent())
                .findFirst();
    }
}

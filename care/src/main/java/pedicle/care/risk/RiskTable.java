package pedicle.care.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Person;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// The risks that flags raise, by the catalog's figures. Made once, shared, never changed.
///
/// Flags of one disease overlap, so they are never multiplied: the strongest counts. Only what is present counts;
/// an
/// answer of no lowers nothing here. Where no study tells how well a sign tells the disease, there is no number.
public final class RiskTable {

    /// Henschke 2009: female, over 70, significant trauma, long-term corticosteroids.
    private static final List<String> FRACTURE_FEATURES =
            List.of("age-over-70", "significant-trauma", "long-term-corticosteroids");

    /// Age adds to another flag, but alone it is none: else every second person would have a number.
    private static final Set<String> AGES = Set.of("age-over-50", "age-over-70", "fracture-age");

    private static final Map<Disease, List<String>> FLAGS = new EnumMap<>(Map.of(
            Disease.CAUDA_EQUINA_SYNDROME,
            List.of("urinary-retention", "faecal-incontinence", "saddle-anaesthesia"),
            Disease.CANCER,
            List.of("cancer-history", "cancer-strong-suspicion", "cancer-multiple-risks", "weight-loss", "age-over-50"),
            Disease.INFECTION,
            List.of("fever", "injecting-drug-use", "recent-infection", "immunosuppression"),
            Disease.FRACTURE,
            List.of(
                    "significant-trauma",
                    "low-velocity-trauma",
                    "long-term-corticosteroids",
                    "osteoporosis",
                    "age-over-70",
                    "fracture-age")));

    private final Map<String, Figure> figures;
    private final List<Likelihood> likelihoods;

    /// A posterior for each likelihood, worked out when first asked for: which flags a person has only picks one.
    private final ConcurrentMap<Likelihood, Estimate> posteriors = new ConcurrentHashMap<>();

    public RiskTable(List<Figure> catalog) {
        this.figures = catalog.stream().collect(Collectors.toMap(Figure::id, figure -> figure));
        List<Likelihood> read = new ArrayList<>();
        for (Row row : Table.ours(RiskTable.class, "/pedicle/care/risk/likelihoods.csv")
                .rows()) {
            read.add(Likelihood.of(row, figures));
        }
        this.likelihoods = List.copyOf(read);
    }

    /// One risk for each disease to which a flag of the sheet points.
    public List<Risk> of(FactSheet sheet, Setting setting) {
        return Stream.of(Disease.values())
                .flatMap(disease -> risk(disease, sheet, setting).stream())
                .toList();
    }

    /// New back pain in primary care with any serious cause at all.
    public NaturalFrequency anySerious() {
        Figure serious = figure("pretest-serious-primary");
        return new NaturalFrequency(counted(serious).wilson());
    }

    /// Why having some flag says nothing by itself.
    public String anyFlag() {
        Figure flag = figure("pretest-any-flag-primary");
        return "%d in 100 people with new back pain have some red flag, and %s a serious cause (Henschke 2009): having a flag is no reason by itself."
                .formatted(
                        Math.round(flag.value().orElseThrow()),
                        anySerious().share().value() < 0.01
                                ? "fewer than 1 in 100"
                                : anySerious().words());
    }

    /// Works out every posterior, so that the first request need not.
    public void prepare() {
        likelihoods.forEach(this::posterior);
    }

    private Estimate posterior(Likelihood by) {
        return posteriors.computeIfAbsent(by, like -> Posterior.of(prior(like.disease()), like.ratio()));
    }

    private Optional<Risk> risk(Disease disease, FactSheet sheet, Setting setting) {
        List<String> flags = FLAGS.getOrDefault(disease, List.of()).stream()
                .filter(flag -> sheet.known(flag).isPresent())
                .toList();
        if (AGES.containsAll(flags)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (disease) {
                    case CAUDA_EQUINA_SYNDROME ->
                        new Risk.NotComputed(
                                disease,
                                flags,
                                "Studies put its signs' sensitivity at 19 to 43 in 100, and no sign's absence rules it out (Dionne 2019); no number is given where the answer is to act.",
                                prior(disease, setting));
                    case INFECTION ->
                        new Risk.NotComputed(
                                disease,
                                flags,
                                "No study tells how far these signs raise it: accuracy could not be computed from 40 papers (Yusuf 2019).",
                                prior(disease, setting));
                    case CANCER, FRACTURE ->
                        switch (setting) {
                            case PRIMARY_CARE -> inPrimaryCare(disease, flags, sheet);
                            case EMERGENCY -> inEmergencyCare(disease, flags);
                        };
                });
    }

    private Risk inPrimaryCare(Disease disease, List<String> flags, FactSheet sheet) {
        List<String> present = new ArrayList<>(flags);
        int features = fractureFeatures(sheet);
        for (int count = 1; count <= Math.min(3, features); count++) {
            present.add("fracture-features-" + count);
        }
        Optional<Likelihood> strongest = likelihoods.stream()
                .filter(likelihood -> likelihood.disease() == disease && present.contains(likelihood.flag()))
                .max(Comparator.comparingDouble(likelihood -> likelihood.ratio().value()));
        if (strongest.isEmpty()) {
            return new Risk.NotComputed(
                    disease,
                    flags,
                    "No study of primary care that we hold tells how far these signs raise it.",
                    Optional.of(figure(priorId(disease))));
        }
        Likelihood by = strongest.get();
        boolean counted = by.flag().startsWith("fracture-features-");
        List<Figure> used = new ArrayList<>(by.figures());
        used.add(figure(priorId(disease)));
        return new Risk.Computed(
                disease,
                flags,
                by.flag(),
                flags.stream()
                        .filter(flag -> !flag.equals(by.flag()) && !(counted && FRACTURE_FEATURES.contains(flag)))
                        .toList(),
                prior(disease).wilson(),
                by.ratio(),
                new NaturalFrequency(posterior(by)),
                used);
    }

    private Risk inEmergencyCare(Disease disease, List<String> flags) {
        if (disease == Disease.CANCER && flags.contains("cancer-history")) {
            Figure figure = figure("red-flags-cancer-history-post-test-emergency");
            return new Risk.Published(
                    disease,
                    flags,
                    "cancer-history",
                    new NaturalFrequency(new Estimate(
                            figure.value().orElseThrow() / 100,
                            figure.low().orElseThrow() / 100,
                            figure.high().orElseThrow() / 100)),
                    figure);
        }
        return new Risk.NotComputed(
                disease,
                flags,
                "The likelihood ratios that we hold are from primary care and are not carried over to emergency care.",
                prior(disease, Setting.EMERGENCY));
    }

    /// Being a woman counts beside another feature only: alone it is no flag.
    private static int fractureFeatures(FactSheet sheet) {
        int others = (int) FRACTURE_FEATURES.stream()
                .filter(fact -> sheet.known(fact).isPresent())
                .count();
        return others > 0 && sheet.sex() == Person.Sex.FEMALE ? others + 1 : others;
    }

    private Proportion prior(Disease disease) {
        return counted(figure(priorId(disease)));
    }

    /// 13 of 1,975 back from 0.66 percent.
    private static Proportion counted(Figure percent) {
        long people = percent.n().orElseThrow();
        return new Proportion(Math.round(percent.value().orElseThrow() / 100 * people), people);
    }

    private static String priorId(Disease disease) {
        return switch (disease) {
            case CAUDA_EQUINA_SYNDROME -> "pretest-cauda-equina-primary";
            case CANCER -> "pretest-malignancy-primary";
            case INFECTION -> "pretest-infection-primary";
            case FRACTURE -> "pretest-fracture-primary";
        };
    }

    private Optional<Figure> prior(Disease disease, Setting setting) {
        return switch (setting) {
            case PRIMARY_CARE -> Optional.of(figure(priorId(disease)));
            case EMERGENCY -> Optional.of(figure(priorId(disease).replace("-primary", "-emergency")));
        };
    }

    private Figure figure(String id) {
        return Optional.ofNullable(figures.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the catalog lacks the figure " + id));
    }
}

package pedicle.measure.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Invents one person: everyday care for everyone, low back pain for some, and around it what a measure must not
/// stumble over. Who stands where is written down as it is planted.
///
/// The same seed and number give the same person, however many are invented.
final class Fate {

    private static final List<Coding> EVERYDAY = List.of(
            Coding.icd("I10", "Essential (primary) hypertension"),
            Coding.icd("E11.9", "Type 2 diabetes mellitus without complications"),
            Coding.icd("E78.5", "Hyperlipidemia, unspecified"),
            Coding.icd("J06.9", "Acute upper respiratory infection, unspecified"),
            Coding.icd("F41.1", "Generalized anxiety disorder"),
            Coding.icd("K21.9", "Gastro-esophageal reflux disease without esophagitis"),
            Coding.icd("J45.909", "Unspecified asthma, uncomplicated"),
            Coding.icd("M25.561", "Pain in right knee"));
    private static final List<Coding> BACK = List.of(
            Coding.icd("M54.50", "Low back pain, unspecified"),
            Coding.icd("M54.59", "Other low back pain"),
            Coding.icd("M54.41", "Lumbago with sciatica, right side"),
            Coding.icd("S33.5XXA", "Sprain of ligaments of lumbar spine, initial encounter"));
    private static final List<Coding> PILLS = List.of(
            Coding.rxnorm("314076", "lisinopril 10 MG Oral Tablet"),
            Coding.rxnorm("860975", "metformin hydrochloride 500 MG Oral Tablet"),
            Coding.rxnorm("617312", "atorvastatin 20 MG Oral Tablet"),
            Coding.rxnorm("310965", "ibuprofen 200 MG Oral Tablet"));
    private static final Coding CHECK_UP = Coding.icd("Z00.00", "General adult medical examination");
    private static final Coding ABDOMEN = Coding.cpt("74177", "CT of abdomen and pelvis with contrast");

    private final SplittableRandom chance;
    private final Network network;
    private final LocalDate from;
    private final String id;
    private final String clinician;
    private final List<Life.Visit> visits = new ArrayList<>();
    private final List<Life.Problem> problems = new ArrayList<>();
    private final List<Life.Deed> deeds = new ArrayList<>();
    private final List<Life.Medicine> medicines = new ArrayList<>();

    private Fate(SplittableRandom chance, Network network, LocalDate from, String id) {
        this.chance = chance;
        this.network = network;
        this.from = from;
        this.id = id;
        this.clinician = network.clinician(chance);
    }

    /// `from` is the first day of the two years that are measured.
    static Life of(long number, Network network, LocalDate from) {
        SplittableRandom chance = new SplittableRandom(network.seed() * 1_000_003 + number);
        return new Fate(chance, network, from, "g%09d".formatted(number)).life();
    }

    private Life life() {
        boolean female = chance.nextBoolean();
        int age = 18 + chance.nextInt(70);
        LocalDate index = from.plusDays(chance.nextInt(700));
        LocalDate born = index.minusYears(age).minusDays(chance.nextInt(364));
        everyday();
        int kind = chance.nextInt(100);
        if (kind < 70) {
            return life(female, born, noBackPain(kind < 5, index));
        }
        if (kind < 72) {
            // Born on the day on which somebody of 18 would have been born a day too late.
            LocalDate young = index.minusYears(18).plusDays(1);
            Life.Truth truth = presents(index, "too-young", false);
            return life(female, young, truth);
        }
        if (kind < 74) {
            return life(female, born, notClear());
        }
        if (kind < 75) {
            problem(Coding.icd("Z33.1", "Pregnant state, incidental"), index.minusDays(chance.nextInt(281)), "");
            return life(true, born, presents(index, "exclusion-pregnancy", false));
        }
        return life(female, born, presents(index, "", kind < 79 && planted(index)));
    }

    private Life life(boolean female, LocalDate born, Life.Truth truth) {
        return new Life(id, female, born, clinician, visits, problems, deeds, medicines, truth);
    }

    /// Some five visits, two conditions and four prescriptions over three years.
    private void everyday() {
        for (int i = 0; i < 3 + chance.nextInt(5); i++) {
            LocalDate day = from.minusDays(365).plusDays(chance.nextInt(1095));
            Coding why = chance.nextInt(3) == 0 ? CHECK_UP : one(EVERYDAY);
            String visit = visit(day, "AMB", "finished", why);
            if (!why.equals(CHECK_UP)) {
                problem(why, day, visit);
            }
            for (int pill = 0; pill < chance.nextInt(3); pill++) {
                medicines.add(new Life.Medicine(id + "-m" + medicines.size(), one(PILLS), day, 30));
            }
        }
        if (chance.nextInt(20) == 0) {
            deed(ABDOMEN, from.plusDays(chance.nextInt(700)), "completed", Optional.empty());
        }
    }

    /// Nobody was seen for it: at most a visit that never happened, or a diagnosis that was refuted.
    private Life.Truth noBackPain(boolean nearly, LocalDate day) {
        if (nearly && chance.nextBoolean()) {
            visit(day, "AMB", "cancelled", one(BACK));
        } else if (nearly) {
            String visit = visit(day, "AMB", "finished", CHECK_UP);
            problems.add(new Life.Problem(id + "-c" + problems.size(), one(BACK), day, "refuted", visit));
        }
        return new Life.Truth(Optional.empty(), List.of("no-visit"), Optional.empty(), "", false);
    }

    /// The only visit of the period comes within 180 days of one before it.
    private Life.Truth notClear() {
        int into = chance.nextInt(100);
        visit(from.plusDays(into), "AMB", "finished", one(BACK));
        visit(from.minusDays(1 + chance.nextInt(180 - into)), "AMB", "finished", one(BACK));
        return new Life.Truth(Optional.empty(), List.of("no-clear-visit"), Optional.empty(), "", false);
    }

    /// A red flag as far back as `presenting` looks, now and then a day further, when it counts no more.
    private boolean planted(LocalDate index) {
        return switch (chance.nextInt(4)) {
            case 0 -> {
                problem(Coding.icd("C61", "Malignant neoplasm of prostate"), index.minusDays(chance.nextInt(4000)), "");
                yield true;
            }
            case 1 -> {
                int before = chance.nextInt(4) == 0 ? 90 : chance.nextInt(90);
                problem(
                        Coding.icd("S32.010A", "Wedge compression fracture of first lumbar vertebra"),
                        index.minusDays(before),
                        "");
                yield true;
            }
            case 2 -> {
                problem(
                        Coding.icd("S32.010A", "Wedge compression fracture of first lumbar vertebra"),
                        index.minusDays(91 + chance.nextInt(200)),
                        "");
                yield false;
            }
            default -> {
                problem(Coding.icd("G83.4", "Cauda equina syndrome"), index.minusDays(chance.nextInt(20)), "");
                yield true;
            }
        };
    }

    private Life.Truth presents(LocalDate index, String excluded, boolean flagged) {
        Coding why = one(BACK);
        visit(index, chance.nextInt(12) == 0 ? "EMER" : "AMB", "finished", why);
        if (chance.nextInt(3) == 0) {
            visit(index.plusDays(7 + chance.nextInt(20)), "AMB", "finished", why);
        }
        double share = flagged ? 0.55 : network.imaging(clinician, index);
        Optional<LocalDate> imaged = Optional.empty();
        String modality = "";
        if (chance.nextDouble() < share) {
            LocalDate day = index.plusDays(chance.nextInt(8) == 0 ? 28 : chance.nextInt(20));
            modality = one(List.of("xray", "xray", "ct", "mri"));
            image(modality, day, "completed");
            imaged = Optional.of(day);
        } else if (chance.nextInt(10) == 0) {
            image("xray", index.plusDays(29 + chance.nextInt(60)), "completed");
        } else if (chance.nextInt(20) == 0) {
            image("mri", index.plusDays(chance.nextInt(20)), "not-done");
        }
        return new Life.Truth(
                Optional.of(index), excluded.isEmpty() ? List.of() : List.of(excluded), imaged, modality, flagged);
    }

    private void image(String modality, LocalDate day, String status) {
        Coding what = switch (modality) {
            case "mri" -> Coding.cpt("72148", "MRI of lumbar spine without contrast");
            case "ct" -> Coding.cpt("72131", "CT of lumbar spine without contrast");
            default -> Coding.cpt("72100", "Radiograph of lumbar spine, two or three views");
        };
        deed(what, day, status, Optional.of(modality));
    }

    private String visit(LocalDate day, String setting, String status, Coding why) {
        String visit = id + "-e" + visits.size();
        visits.add(new Life.Visit(visit, day, setting, status, why));
        return visit;
    }

    private void problem(Coding what, LocalDate onset, String at) {
        problems.add(new Life.Problem(id + "-c" + problems.size(), what, onset, "confirmed", at));
    }

    private void deed(Coding what, LocalDate day, String status, Optional<String> modality) {
        deeds.add(new Life.Deed(id + "-p" + deeds.size(), what, day, status, modality));
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}

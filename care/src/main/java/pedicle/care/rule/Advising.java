package pedicle.care.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pedicle.catalog.reference.Rule.Modality;

/// Adds to a judgement what is to be said of the image that was ordered, and keeps radiation from the unborn.
final class Advising {

    private Advising() {}

    static Judgement on(Judgement judgement, FactSheet sheet, List<Part> parts) {
        Background told = sheet.background();
        boolean pregnant = told.pregnancy().isPresent();
        Modality advised = pregnant ? withoutRadiation(judgement.modality()) : judgement.modality();
        boolean toAsk = told.pregnancy().isOpen() && told.mayBePregnant();
        boolean radiates = radiates(judgement.modality())
                || parts.stream().filter(Part::isLumbar).map(Part::modality).anyMatch(Advising::radiates);
        Set<Advice> advice = new LinkedHashSet<>();
        if (pregnant && radiates) {
            advice.add(Advice.NO_RADIATION_IN_PREGNANCY);
        } else if (toAsk && radiates) {
            advice.add(Advice.ASK_ABOUT_PREGNANCY);
        }
        parts.stream().filter(Part::isLumbar).forEach(part -> modality(judgement, advised, part, sheet, advice));
        if (told.inflammation().advice() == Inflammation.Advice.HLA_B27) {
            advice.add(Advice.HLA_B27_FIRST);
        }
        if (mayRepeat(judgement, sheet)) {
            advice.add(Advice.NO_REPEAT_WITHOUT_CHANGE);
        }
        if (!parts.stream().allMatch(Part::isLumbar)) {
            advice.add(Advice.ONLY_THE_LUMBAR_PART);
        }
        return new Judgement(
                judgement.verdict(),
                advised,
                judgement.urgency(),
                judgement.rule(),
                judgement.ruleSet(),
                judgement.reasons(),
                missing(judgement, toAsk && radiates(advised)),
                judgement.until(),
                List.copyOf(advice));
    }

    /// Before an image that is advised and radiates, pregnancy is one more question; no verdict turns on it.
    private static List<Question> missing(Judgement judgement, boolean ask) {
        return switch (judgement.verdict()) {
            case INDICATED, REFER -> {
                List<Question> missing = new ArrayList<>(judgement.missing());
                if (ask) {
                    missing.add(Question.IS_SHE_PREGNANT);
                }
                yield missing;
            }
            case EMERGENCY, AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED, NOT_LUMBAR_IMAGING ->
                judgement.missing();
        };
    }

    private static void modality(
            Judgement judgement, Modality advised, Part part, FactSheet sheet, Set<Advice> advice) {
        boolean grave = judgement.verdict() == Verdict.EMERGENCY;
        if (!grave && sheet.known("inflammatory-features").isPresent()) {
            boolean lumbarAnyway = judgement.verdict() == Verdict.INDICATED && advised != Modality.SI_JOINT_XRAY;
            if (!lumbarAnyway) {
                advice.add(Advice.SACROILIAC_NOT_LUMBAR);
                return;
            }
        }
        if (!grave && judgement.verdict() != Verdict.INDICATED) {
            return;
        }
        switch (advised) {
            case MRI, MRI_CONTRAST -> {
                switch (part.modality()) {
                    case CT -> advice.add(Advice.MRI_NOT_CT);
                    case XRAY -> advice.add(Advice.MRI_NOT_RADIOGRAPH);
                    case MRI, MRI_CONTRAST, SI_JOINT_XRAY, NONE -> {
                        // It is what was ordered, or nobody said by what.
                    }
                }
            }
            case XRAY -> {
                if (part.modality() == Modality.CT || part.modality() == Modality.MRI) {
                    advice.add(Advice.RADIOGRAPH_FIRST);
                }
            }
            case SI_JOINT_XRAY -> advice.add(Advice.SACROILIAC_NOT_LUMBAR);
            case CT, NONE -> {
                // No rule advises CT, and where no image is advised none is better than another.
            }
        }
    }

    private static boolean mayRepeat(Judgement judgement, FactSheet sheet) {
        boolean changed = sheet.known("new-or-progressing-symptoms").isPresent();
        boolean before = !sheet.background().images().isEmpty()
                || sheet.known("imaged-before-without-change").isPresent();
        return before
                && !changed
                && switch (judgement.urgency()) {
                    case SAME_DAY, URGENT -> false;
                    case ROUTINE, NONE -> true;
                };
    }

    private static boolean radiates(Modality modality) {
        return switch (modality) {
            case CT, XRAY, SI_JOINT_XRAY -> true;
            case MRI, MRI_CONTRAST, NONE -> false;
        };
    }

    private static Modality withoutRadiation(Modality modality) {
        return switch (modality) {
            case CT, XRAY, SI_JOINT_XRAY, MRI, MRI_CONTRAST -> Modality.MRI;
            case NONE -> Modality.NONE;
        };
    }
}

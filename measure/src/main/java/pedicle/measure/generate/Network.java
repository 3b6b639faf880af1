package pedicle.measure.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// The invented clinicians: how often each images a person without a red flag, before and after a change that half of
/// their practices make.
///
/// Habits differ between clinicians as their log odds differ by a normal of spread 0.5 around those of 0.30; the change
/// takes 0.6 off the log odds from its day on, in the practices that take part.
record Network(long seed, int clinicians, LocalDate change) {

    static final int PEOPLE_A_CLINICIAN = 1000;
    static final int CLINICIANS_A_PRACTICE = 5;
    static final double USUAL = 0.30;
    static final double SPREAD = 0.5;
    static final double EFFECT = -0.6;

    static Network of(long people, long seed, LocalDate change) {
        return new Network(seed, (int) Math.max(10, people / PEOPLE_A_CLINICIAN), change);
    }

    String clinician(SplittableRandom chance) {
        return "c%05d".formatted(chance.nextInt(clinicians));
    }

    static String practice(String clinician) {
        return "p%04d".formatted(number(clinician) / CLINICIANS_A_PRACTICE);
    }

    static boolean takesPart(String clinician) {
        return number(clinician) / CLINICIANS_A_PRACTICE % 2 == 0;
    }

    /// The chance of an image within 28 days for a person without a red flag.
    double imaging(String clinician, LocalDate day) {
        double habit = new SplittableRandom(seed ^ (number(clinician) * 0x9E3779B97F4A7C15L)).nextGaussian();
        double odds = Math.log(USUAL / (1 - USUAL)) + SPREAD * habit;
        boolean changed = takesPart(clinician) && !day.isBefore(change);
        return 1 / (1 + Math.exp(-(odds + (changed ? EFFECT : 0))));
    }

    private static int number(String clinician) {
        return Integer.parseInt(clinician.substring(1));
    }
}

package pedicle.lakeside.survey;

import java.util.List;

/// A profession: how many took part, and how far it lies from the mean of each component, in standard deviations.
///
/// `orders` is the share who can order imaging themselves. Shifts are in the order of `Instrument.SCALES`.
record Role(String code, String label, int people, double orders, List<Double> shifts) {

    static final List<Role> ALL = List.of(
            new Role("family_doctor", "Family doctor", 120, 1.0, List.of(0.10, 0.25, 0.10, -0.05, 0.05, -0.15)),
            new Role("nurse_practitioner", "Nurse practitioner", 40, 1.0, List.of(0.05, 0.00, -0.15, 0.00, 0.05, 0.05)),
            new Role("physiotherapist", "Physiotherapist", 45, 0.5, List.of(-0.10, -0.40, 0.00, -0.30, 0.05, 0.55)),
            new Role("chiropractor", "Chiropractor", 35, 1.0, List.of(-0.25, -0.30, -0.15, 0.55, -0.30, -0.20)));

    Role {
        shifts = List.copyOf(shifts);
    }

    static int everybody() {
        return ALL.stream().mapToInt(Role::people).sum();
    }

    /// The role's shift once the average over all people is taken out, so that the planted means stay the means.
    double shift(int scale) {
        double average = ALL.stream()
                        .mapToDouble(role -> role.people * role.shifts.get(scale))
                        .sum()
                / everybody();
        return shifts.get(scale) - average;
    }
}

package pedicle.lakeside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The 30 clinicians of Lakeside in their 12 practices.
record Network(List<Clinician> clinicians) {

    static final int PRACTICES = 12;
    private static final int CLINICIANS = 30;

    /// They sit where the example's interviews have one (LK-01, LK-03, LK-05, LK-10), and in two more practices.
    private static final Set<String> NURSE_PRACTITIONERS = Set.of("C08", "C09", "C13", "C15", "C17", "C22");

    private static final int HIGH = 7;
    private static final int LOW = 8;
    private static final double NOISE = 0.04;

    /// How often a person sees another clinician of the same practice.
    private static final double COLLEAGUE = 0.12;

    Network {
        clinicians = List.copyOf(clinicians);
    }

    static Network lakeside(Chance chance) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= CLINICIANS; i++) {
            codes.add("C%02d".formatted(i));
        }
        List<String> byStyle = chance.shuffled(codes, c -> c, "style");
        Map<Style, Double> middles = codes.stream()
                .collect(Collectors.groupingBy(
                        c -> style(byStyle.indexOf(c)), Collectors.averagingDouble(c -> noise(chance, c))));
        List<Clinician> clinicians = new ArrayList<>();
        for (int i = 0; i < CLINICIANS; i++) {
            String code = codes.get(i);
            Style style = style(byStyle.indexOf(code));
            // Noise is centred within a style, so that the style's own share is what the example says.
            double lean = noise(chance, code) - middles.getOrDefault(style, 0.0);
            clinicians.add(new Clinician(
                    code,
                    "LK-%02d".formatted(i % PRACTICES + 1),
                    NURSE_PRACTITIONERS.contains(code),
                    style,
                    Math.clamp(lean, -NOISE, NOISE),
                    0.75 + 0.5 * chance.of("panel|" + code)));
        }
        return new Network(clinicians);
    }

    /// The clinician on whose list a person is.
    Clinician ownClinician(Chance chance, String person) {
        double all = clinicians.stream().mapToDouble(Clinician::panel).sum();
        double left = chance.of("list|" + person) * all;
        for (Clinician clinician : clinicians) {
            left -= clinician.panel();
            if (left < 0) {
                return clinician;
            }
        }
        return clinicians.getLast();
    }

    /// The clinician who is seen at one visit: mostly one's own, sometimes a colleague.
    Clinician seen(Chance chance, Clinician own, String encounter) {
        List<Clinician> colleagues = clinicians.stream()
                .filter(c -> c.practice().equals(own.practice()) && !c.equals(own))
                .toList();
        if (!chance.happens(COLLEAGUE, "colleague|" + encounter)) {
            return own;
        }
        return colleagues.get(chance.between(0, colleagues.size() - 1, "which|" + encounter));
    }

    List<String> practices() {
        return clinicians.stream().map(Clinician::practice).distinct().sorted().toList();
    }

    private static Style style(int place) {
        if (place < HIGH) {
            return Style.HIGH;
        }
        return place < HIGH + LOW ? Style.LOW : Style.MIDDLE;
    }

    private static double noise(Chance chance, String code) {
        return (chance.of("noise|" + code) * 2 - 1) * NOISE;
    }
}

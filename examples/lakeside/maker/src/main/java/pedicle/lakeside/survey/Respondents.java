package pedicle.lakeside.survey;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Draws the 240 clinicians and their answers. The same seed gives the same people.
final class Respondents {

    /// How much of a component's variance lies between practices.
    static final double BETWEEN_PRACTICES = 0.04;

    /// Answers left out at random come from a quarter of people, who leave out one in eight: 3% of all answers.
    static final double SKIPPERS = 0.25;

    static final double SKIPPED_BY_SKIPPERS = 0.12;

    /// Of the answers left out, this share is "prefer not to say".
    static final double REFUSED = 0.3;

    static final int STOPPED_HALF_WAY = 6;

    /// How many of the last ten were imaged: the mean and the spread before rounding to 0 to 10.
    static final double IMAGED_MEAN = 3.4;

    static final double IMAGED_SPREAD = 2.3;

    private static final LocalDateTime OPENED = LocalDateTime.of(2024, 9, 2, 8, 0);

    private static final int MINUTES_OPEN = 42 * 24 * 60;

    private final Random random;
    private final List<Practice> practices = Practice.all();
    private final double[][] practiceShift;

    Respondents(long seed) {
        random = new Random(seed);
        practiceShift = new double[practices.size()][Instrument.SCALES.size()];
        for (double[] shifts : practiceShift) {
            for (int scale = 0; scale < shifts.length; scale++) {
                shifts[scale] = Math.sqrt(BETWEEN_PRACTICES) * random.nextGaussian();
            }
        }
    }

    List<Clinician> draw() {
        List<Role> roles = new ArrayList<>();
        Role.ALL.forEach(role -> roles.addAll(Collections.nCopies(role.people(), role)));
        Collections.shuffle(roles, random);
        List<LocalDateTime> times = times(roles.size());
        List<Clinician> clinicians = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            // Spread over the file: every fortieth person stops half-way.
            boolean finished = i % (roles.size() / STOPPED_HALF_WAY) != 17;
            clinicians.add(one(i + 1, times.get(i), roles.get(i), finished));
        }
        return clinicians;
    }

    private Clinician one(int number, LocalDateTime time, Role role, boolean finished) {
        int practice = random.nextInt(practices.size());
        int years = 1 + (int) (42 * Math.min(random.nextDouble(), random.nextDouble()) * 0.999);
        double[] scores = Latent.scores(random);
        for (int scale = 0; scale < scores.length; scale++) {
            scores[scale] = Math.sqrt(1 - BETWEEN_PRACTICES) * scores[scale]
                    + practiceShift[practice][scale]
                    + role.shift(scale);
        }
        double inclination = Latent.imaging(scores, random);
        boolean orders = random.nextDouble() < role.orders();
        return new Clinician(
                "%03d".formatted(number),
                time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")),
                role,
                years,
                practices.get(practice),
                orders ? Integer.toString(within(IMAGED_MEAN + IMAGED_SPREAD * inclination, 0, 10)) : "",
                answers(scores, finished),
                finished);
    }

    /// In the order of the questionnaire: four pages, each with one item of every scale.
    private List<String> answers(double[] scores, boolean finished) {
        double skips = random.nextDouble() < SKIPPERS ? SKIPPED_BY_SKIPPERS : 0;
        List<String> answers = new ArrayList<>();
        for (int page = 0; page < Instrument.ITEMS_IN_SCALE; page++) {
            for (int scale = 0; scale < scores.length; scale++) {
                String answer = left(skips, answer(Instrument.SCALES.get(scale), page, scores[scale]));
                answers.add(finished || page < Instrument.ITEMS_IN_SCALE / 2 ? answer : "");
            }
        }
        return answers;
    }

    private int answer(Scale scale, int page, double score) {
        Scale.Item item = scale.items().get(page);
        double noise = Math.sqrt(1 - item.loading() * item.loading()) * random.nextGaussian();
        double leaning = scale.mean() + item.shift() + scale.spread() * (item.loading() * score + noise);
        int agreement = within(leaning, Instrument.LEAST, Instrument.MOST);
        return item.reversed() ? Instrument.LEAST + Instrument.MOST - agreement : agreement;
    }

    private String left(double skips, int answer) {
        boolean skipped = random.nextDouble() < skips;
        boolean refused = random.nextDouble() < REFUSED;
        if (!skipped) {
            return Integer.toString(answer);
        }
        return refused ? Integer.toString(Instrument.REFUSED) : "";
    }

    private List<LocalDateTime> times(int people) {
        return random.ints(people, 0, MINUTES_OPEN * 60)
                .sorted()
                .mapToObj(OPENED::plusSeconds)
                .toList();
    }

    private static int within(double leaning, int least, int most) {
        return (int) Math.max(least, Math.min(most, Math.round(leaning)));
    }
}

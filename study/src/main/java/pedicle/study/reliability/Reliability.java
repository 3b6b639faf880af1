package pedicle.study.reliability;

import java.util.List;
import java.util.Optional;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;

/// How consistently a set of items measures one thing, from the people who answered all of them: alpha, omega, and
/// what each item adds. `reversed` names the items that look worded the other way round.
///
/// The resampled intervals are empty where none were asked for; omega's also where there is no omega.
public record Reliability(
        Alpha alpha,
        Optional<Resampled> alphaResampled,
        List<ItemStatistics> items,
        Reversed reversed,
        Omega omega,
        Optional<Resampled> omegaResampled) {

    public Reliability {
        items = List.copyOf(items);
    }

    /// Without resampling.
    public static Reliability of(Answers answers, OneFactor.By by) {
        Covariances covariances = Covariances.ofComplete(answers);
        return new Reliability(
                Alpha.of(covariances),
                Optional.empty(),
                ItemStatistics.of(covariances),
                Reversed.of(covariances),
                Omega.of(covariances, by),
                Optional.empty());
    }

    /// With intervals from `rounds` resamples for alpha and as many for omega, the same for any number of threads.
    /// `progress` sees both as one piece of work.
    public static Reliability of(Answers answers, OneFactor.By by, int rounds, long seed, Progress progress) {
        Reliability plain = of(answers, by);
        Optional<Resampled> ofAlpha =
                alphaResampled(answers, rounds, seed, (done, _) -> progress.at(done, 2L * rounds));
        Optional<Resampled> ofOmega = switch (plain.omega) {
            case Omega.NotFound _ -> Optional.empty();
            case Omega.Found found ->
                omegaResampled(
                        answers, found.factor(), rounds, seed, (done, _) -> progress.at(rounds + done, 2L * rounds));
        };
        return new Reliability(plain.alpha, ofAlpha, plain.items, plain.reversed, plain.omega, ofOmega);
    }

    /// The interval of alpha alone, which takes far less work than that of omega.
    public static Optional<Resampled> alphaResampled(Answers answers, int rounds, long seed, Progress progress) {
        People people = new People(answers);
        return Resampled.of(people.n(), rounds, seed, people::alpha, progress);
    }

    private static Optional<Resampled> omegaResampled(
            Answers answers, OneFactor.Fitted factor, int rounds, long seed, Progress progress) {
        People people = new People(answers);
        double[] start =
                factor.loadings().stream().mapToDouble(Double::doubleValue).toArray();
        return Resampled.of(people.n(), rounds, seed, times -> people.omega(times, factor.by(), start), progress);
    }
}

package pedicle.study.correlation;

import java.util.random.RandomGenerator;

/// Random permutations, each as likely as any other (Durstenfeld 1964, Comm ACM 7:420). What is given is left as it
/// was.
final class Shuffle {

    private Shuffle() {}

    static double[] of(double[] values, RandomGenerator random) {
        double[] shuffled = values.clone();
        for (int last = shuffled.length - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            double kept = shuffled[last];
            shuffled[last] = shuffled[chosen];
            shuffled[chosen] = kept;
        }
        return shuffled;
    }

    static int[] of(int[] values, RandomGenerator random) {
        int[] shuffled = values.clone();
        for (int last = shuffled.length - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            int kept = shuffled[last];
            shuffled[last] = shuffled[chosen];
            shuffled[chosen] = kept;
        }
        return shuffled;
    }

    static byte[] of(byte[] values, RandomGenerator random) {
        byte[] shuffled = values.clone();
        for (int last = shuffled.length - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            byte kept = shuffled[last];
            shuffled[last] = shuffled[chosen];
            shuffled[chosen] = kept;
        }
        return shuffled;
    }
}

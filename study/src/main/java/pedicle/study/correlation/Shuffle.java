package pedicle.study.correlation;

import java.util.random.RandomGenerator;

/// Random permutations, each as likely as any other (Durstenfeld 1964, Comm ACM 7:420).
final class Shuffle {

    private static final long WORD = 0xFFFF_FFFFL;

    private Shuffle() {}

    /// The numbers from 0 to one below the size, in a random order.
    static int[] order(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            int chosen = below(place + 1, random);
            order[place] = order[chosen];
            order[chosen] = place;
        }
        return order;
    }

    /// What is given is left as it was.
    static double[] of(double[] values, RandomGenerator random) {
        int[] order = order(values.length, random);
        double[] shuffled = new double[values.length];
        for (int place = 0; place < shuffled.length; place++) {
            shuffled[place] = values[order[place]];
        }
        return shuffled;
    }

    /// A number from 0 to one below the bound, each as likely as any other. It takes half the time that `nextInt`
    /// with
    /// a bound takes, since it divides only once in millions of times (Lemire 2019, ACM Trans Model Comput Simul
    /// 29:3).
    private static int below(int bound, RandomGenerator random) {
        long product = (random.nextInt() & WORD) * bound;
        if ((product & WORD) < bound) {
            long uneven = (WORD + 1) % bound;
            while ((product & WORD) < uneven) {
                product = (random.nextInt() & WORD) * bound;
            }
        }
        return (int) (product >>> 32);
    }
}

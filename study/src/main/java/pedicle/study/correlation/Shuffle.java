package pedicle.study.correlation;

import java.util.random.RandomGenerator;

/// Random permutations, each as likely as any other (Durstenfeld 1964, Comm ACM 7:420).
final class Shuffle {

    private Shuffle() {}

    /// The numbers from 0 to one below the size, in a random order.
    static int[] order(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            int chosen = random.nextInt(place + 1);
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
}

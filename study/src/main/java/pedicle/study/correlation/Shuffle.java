package pedicle.study.correlation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Random permutations and choices, each as likely as any other.
final class Shuffle {

    private static final long WORD = 0xFFFF_FFFFL;

    private Shuffle() {}

    /// The numbers from 0 to one below the size, in a random order.
    static int[] order(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            int chosen = below(place + 1, random.nextInt() & WORD, random);
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

    /// What is given is left as it was. Swaps from the end (Durstenfeld 1964, Comm ACM 7:420), two for each
    /// number that is drawn.
    static short[] of(short[] values, RandomGenerator random) {
        short[] shuffled = values.clone();
        for (int last = shuffled.length - 1; last > 0; last -= 2) {
            long drawn = random.nextLong();
            swap(shuffled, last, below(last + 1, drawn >>> 32, random));
            swap(shuffled, last - 1, below(last, drawn & WORD, random));
        }
        return shuffled;
    }

    private static void swap(short[] values, int one, int other) {
        short kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    /// So many different numbers from 0 to one below the size, in ascending order (Floyd's method; Bentley
    /// 1987, Comm ACM 30:754).
    static int[] some(int count, int size, RandomGenerator random) {
        boolean[] taken = new boolean[size];
        int[] some = new int[count];
        for (int at = 0; at < count; at++) {
            int next = size - count + at;
            int chosen = below(next + 1, random.nextInt() & WORD, random);
            some[at] = taken[chosen] ? next : chosen;
            taken[some[at]] = true;
        }
        Arrays.sort(some);
        return some;
    }

    /// A number from 0 to one below the bound, each as likely as any other, from 32 random bits and seldom some
    /// more. It takes half the time that `nextInt` with a bound takes, since it divides only once in many
    /// thousand times (Lemire 2019, ACM Trans Model Comput Simul 29:3).
    private static int below(int bound, long bits, RandomGenerator random) {
        long product = bits * bound;
        if ((product & WORD) < bound) {
            long uneven = (WORD + 1) % bound;
            while ((product & WORD) < uneven) {
                product = (random.nextInt() & WORD) * bound;
            }
        }
        return (int) (product >>> 32);
    }
}

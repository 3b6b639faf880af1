package pedicle.app.web;

import java.util.Random;

/// A survey's answers that stand for nobody.
final class InventedAnswers {

    private InventedAnswers() {}

    /// Of as many people, four items of which the last is worded the other way round.
    static String csv(int people, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("id,role,q1,q2,q3,q4\n");
        for (int person = 1; person <= people; person++) {
            int leaning = 1 + random.nextInt(3);
            csv.append(person).append(',').append(random.nextBoolean() ? "gp" : "physio");
            for (int item = 1; item <= 4; item++) {
                int answer = leaning + random.nextInt(3);
                csv.append(',').append(item == 4 ? 6 - answer : answer);
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}

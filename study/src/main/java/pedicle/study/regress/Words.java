package pedicle.study.regress;

import java.util.List;
import java.util.stream.Collectors;

/// Names in a sentence.
final class Words {

    /// How many names a sentence bears.
    private static final int MOST = 8;

    private Words() {}

    /// “a”, “b” and “c”.
    static String list(List<String> names) {
        List<String> quoted = names.stream().map(name -> "“" + name + "”").toList();
        if (quoted.size() == 1) {
            return quoted.getFirst();
        }
        if (quoted.size() > MOST) {
            return quoted.stream().limit(MOST).collect(Collectors.joining(", "))
                    + " and %d more".formatted(quoted.size() - MOST);
        }
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.getLast();
    }

    /// 1 person, 2 people.
    static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }
}

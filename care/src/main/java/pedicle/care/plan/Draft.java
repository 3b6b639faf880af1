package pedicle.care.plan;

import java.util.EnumMap;
import java.util.Map;

/// A plan that is being made: what to do, the particulars so far, the person's own words and what would help.
public record Draft(String what, Map<Particular, String> particulars, String commitment, String help) {

    public Draft {
        particulars = Map.copyOf(particulars);
    }

    static Draft of(String what) {
        return new Draft(what, Map.of(), "", "");
    }

    Draft with(Particular asked, String answer) {
        Map<Particular, String> more = new EnumMap<>(Particular.class);
        more.putAll(particulars);
        more.put(asked, answer);
        return new Draft(what, more, commitment, help);
    }

    Draft saying(String words) {
        return new Draft(what, particulars, words, help);
    }

    Draft helpedBy(String words) {
        return new Draft(what, particulars, commitment, words);
    }
}

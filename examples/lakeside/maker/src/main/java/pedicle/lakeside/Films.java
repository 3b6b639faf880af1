package pedicle.lakeside;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// Films at visits that are not index visits: minors, visits before the window, and returns within the clear
/// period.
record Films(Chance chance) {

    private static final double MINORS = 0.20;
    private static final double BEFORE_WINDOW = 0.20;
    private static final int RETURNS = 12;

    /// The visits at which a film is ordered. None lies so near an index visit that it could be taken for that
    /// one's.
    List<Visit> at(List<Visit> visits) {
        List<Visit> returns = visits.stream()
                .filter(v -> v.standing() == Visit.Standing.NOT_CLEAR && v.period() == Period.BEFORE)
                .filter(v -> v.canBeImaged() && isFarFromIndex(v, visits))
                .toList();
        List<Visit> chosen = chance.shuffled(returns, Visit::name, "return film").stream()
                .limit(RETURNS)
                .toList();
        return visits.stream().filter(v -> chosen.contains(v) || happensAt(v)).toList();
    }

    private boolean happensAt(Visit visit) {
        return visit.canBeImaged()
                && switch (visit.standing()) {
                    case UNDER_18 -> chance.happens(MINORS, "film|" + visit.name());
                    case BEFORE_WINDOW -> chance.happens(BEFORE_WINDOW, "film|" + visit.name());
                    case INDEX, NOT_CLEAR -> false;
                };
    }

    private static boolean isFarFromIndex(Visit visit, List<Visit> visits) {
        return visits.stream()
                .filter(v -> v.isIndex() && v.life().id().equals(visit.life().id()))
                .allMatch(v -> Math.abs(ChronoUnit.DAYS.between(v.day(), visit.day())) > 40);
    }
}

package pedicle.measure.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// Those who count, by the strata of age that the definition tells apart.
final class Strata {

    private static final String NOT_KNOWN = "not known";

    private Strata() {}

    private record Aged(Ages.Band years, Tally tally) {}

    /// In the order of the definition, also those of nobody; then those of whom the birth date leaves open in which
    /// they
    /// are, where there are any. They add up to all.
    static List<MeasureReport.Stratum> of(Handle tables, Definition definition) {
        List<Ages.Band> bands = definition.ages().strata();
        if (bands.isEmpty()) {
            return List.of();
        }
        List<Aged> byAge = byAge(tables);
        List<MeasureReport.Stratum> strata = new ArrayList<>();
        for (Ages.Band band : bands) {
            strata.add(new MeasureReport.Stratum(
                    band.words(), all(byAge.stream().filter(aged -> band.holds(aged.years())))));
        }
        Tally open = all(byAge.stream().filter(aged -> bands.stream().noneMatch(band -> band.holds(aged.years()))));
        if (!open.equals(Tally.NONE)) {
            strata.add(new MeasureReport.Stratum(NOT_KNOWN, open));
        }
        return strata;
    }

    /// Who counts has an age that is known within a year.
    private static List<Aged> byAge(Handle tables) {
        return tables.createQuery(Sql.of(Strata.class, "by-age.sql"))
                .map((row, _) ->
                        new Aged(new Ages.Band(row.getInt("least_age"), row.getInt("greatest_age")), Tally.of(row)))
                .list();
    }

    private static Tally all(Stream<Aged> some) {
        return some.map(Aged::tally).reduce(Tally.NONE, Tally::plus);
    }
}

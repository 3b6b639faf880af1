package pedicle.measure.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Cohort;

/// Takes people out of a cohort with the verdict of the definition that it was measured by last.
public final class People {

    /// Who was seen in the period, so that a point of a chart may lead to them.
    private static final String SEEN =
            "(judged.index_date is not null or starts_with(judged.excluded_for, 'no-clear-'))";

    private static final String ONE = "judged.patient = :patient";

    private final Cohort cohort;
    private final String of;
    private final Function<Query, Query> bound;

    private People(Cohort cohort, String of, Function<Query, Query> bound) {
        this.cohort = cohort;
        this.of = of;
        this.bound = bound;
    }

    /// Everyone who was seen for what the definition is about, in the order of their ids.
    public static List<Person> seen(Cohort cohort) {
        return cohort.lacking().isEmpty() ? new People(cohort, SEEN, query -> query).read() : List.of();
    }

    /// Empty where the export has no such patient, and where it lacks what every figure needs.
    public static Optional<Person> one(Cohort cohort, String patient) {
        return cohort.lacking().isEmpty()
                ? new People(cohort, ONE, query -> query.bind("patient", patient))
                        .read().stream().findFirst()
                : Optional.empty();
    }

    private record Placed(String patient, int episode, Ground ground) {}

    private record Kept(String patient, Fact fact) {}

    private List<Person> read() {
        cohort.tables().execute(Sql.of(People.class, "traits.sql"));
        Map<String, List<Episode>> episodes = new LinkedHashMap<>();
        query("people.sql")
                .map((row, _) -> EpisodeRow.read(row))
                .forEach(each -> episodes.computeIfAbsent(each.patient(), _ -> new ArrayList<>())
                        .add(each));
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        query("facts.sql")
                .map((row, _) -> new Kept(
                        row.getString("patient"),
                        new Fact(Fact.Kind.valueOf(row.getString("kind")), row.getString("what"), span(row))))
                .forEach(each -> facts.computeIfAbsent(each.patient(), _ -> new ArrayList<>())
                        .add(each.fact()));
        Map<String, Map<Integer, List<Ground>>> grounds = new LinkedHashMap<>();
        query("grounds.sql")
                .map((row, _) -> new Placed(row.getString("patient"), row.getInt("episode"), ground(row)))
                .forEach(each -> grounds.computeIfAbsent(each.patient(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(each.episode(), _ -> new ArrayList<>())
                        .add(each.ground()));
        return episodes.entrySet().stream()
                .map(entry -> new Person(
                        entry.getKey(),
                        entry.getValue(),
                        facts.getOrDefault(entry.getKey(), List.of()),
                        grounds.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    private Query query(String file) {
        return bound.apply(
                cohort.tables().createQuery(Sql.of(People.class, file).replace("{of}", of)));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        Span when = span(row);
        return Ground.of(
                row.getString("role"), row.getString("reason"), row.getString("code_set"), when.first(), when.last());
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(LocalDate.parse(row.getString("first")), LocalDate.parse(row.getString("last")));
    }
}

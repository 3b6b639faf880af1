package pedicle.measure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Sql;
import pedicle.measure.person.Episode;
import pedicle.measure.person.EpisodeRow;
import pedicle.measure.person.Fact;
import pedicle.measure.person.Ground;
import pedicle.measure.person.Person;
import pedicle.measure.person.Span;

/// The people of a run one by one, where the workspace keeps them.
public final class PeopleStore {

    private static final String EPISODE = """
            select patient, episode, index_day as index_date, age, sex, age_band, language, deprivation, setting, clinician,
                   practice, excluded_for, imaged_on, modality, indicated, people as n, imaged, flagged, missed
            from measure_person where run = :run""";

    private PeopleStore() {}

    public static boolean any(Handle handle, String run) {
        return handle.createQuery("select patient from measure_person where run = :run limit 1")
                .bind("run", run)
                .mapTo(String.class)
                .findFirst()
                .isPresent();
    }

    public static void save(Handle handle, String run, List<Person> people) {
        PreparedBatch episodes = handle.prepareBatch("""
                insert into measure_person
                  (run, patient, episode, index_day, age, sex, age_band, language, deprivation, setting, clinician,
                   practice, excluded_for, imaged_on, modality, indicated, people, imaged, flagged, missed)
                values
                  (:run, :patient, :episode, :index, :age, :sex, :band, :language, :deprivation, :setting, :clinician,
                   :practice, :excluded, :imagedOn, :modality, :indicated, :n, :imaged, :flagged, :missed)""");
        PreparedBatch facts = handle.prepareBatch("""
                insert into measure_fact (run, patient, place, kind, what, first_day, last_day)
                values (:run, :patient, :place, :kind, :what, :first, :last)""");
        PreparedBatch grounds = handle.prepareBatch("""
                insert into measure_ground (run, patient, episode, place, role, reason, code_set, first_day, last_day)
                values (:run, :patient, :episode, :place, :role, :reason, :set, :first, :last)""");
        for (Person person : people) {
            person.episodes().forEach(episode -> {
                add(episodes, run, episode);
                add(grounds, run, episode, person.grounds(episode));
            });
            add(facts, run, person);
        }
        Sql.execute(episodes);
        Sql.execute(facts);
        Sql.execute(grounds);
    }

    /// How many episodes each part of them has.
    public static Map<Behind.Part, Long> counts(Handle handle, String run, Behind behind) {
        String counts = Stream.of(Behind.Part.values())
                .map(part -> "coalesce(sum(case when %s then 1 else 0 end), 0) as of_%s"
                        .formatted(condition(part), part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return handle.createQuery(
                        "select %s from measure_person where run = :run and %s".formatted(counts, condition(behind)))
                .bind("run", run)
                .bindMap(values(behind))
                .map((row, _) -> {
                    Map<Behind.Part, Long> found = new EnumMap<>(Behind.Part.class);
                    for (Behind.Part part : Behind.Part.values()) {
                        found.put(part, row.getLong("of_" + part.name().toLowerCase(Locale.ROOT)));
                    }
                    return found;
                })
                .one();
    }

    /// By the index day, the earliest first; no more than `most`, and without the first `skipped`.
    public static List<Episode> behind(
            Handle handle, String run, Behind behind, Behind.Part part, int skipped, int most) {
        return handle.createQuery("%s and %s and %s order by index_day, patient, episode limit :most offset :skipped"
                        .formatted(EPISODE, condition(behind), condition(part)))
                .bind("run", run)
                .bindMap(values(behind))
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, _) -> EpisodeRow.read(row))
                .list();
    }

    public static Optional<Person> person(Handle handle, String run, String patient) {
        List<Episode> episodes = handle.createQuery(EPISODE + " and patient = :patient order by episode")
                .bind("run", run)
                .bind("patient", patient)
                .map((row, _) -> EpisodeRow.read(row))
                .list();
        if (episodes.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> facts = handle.createQuery("""
                select kind, what, first_day, last_day from measure_fact
                where run = :run and patient = :patient order by place""")
                .bind("run", run)
                .bind("patient", patient)
                .map((row, _) -> new Fact(Fact.Kind.valueOf(row.getString("kind")), row.getString("what"), span(row)))
                .list();
        Map<Integer, List<Ground>> grounds = new LinkedHashMap<>();
        handle.createQuery("""
                select episode, role, reason, code_set, first_day, last_day from measure_ground
                where run = :run and patient = :patient order by episode, place""")
                .bind("run", run)
                .bind("patient", patient)
                .map((row, _) -> Map.entry(
                        row.getInt("episode"),
                        new Ground(
                                Ground.Role.valueOf(row.getString("role")),
                                row.getString("reason"),
                                row.getString("code_set"),
                                span(row))))
                .forEach(entry -> grounds.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return Optional.of(new Person(patient, episodes, facts, grounds));
    }

    private static String condition(Behind behind) {
        return switch (behind) {
            case Behind.Month _ -> "substr(index_day, 1, 7) = :of";
            case Behind.Clinician _ -> "clinician = :of and index_day <> ''";
            case Behind.Stretch _ -> "clinician = :of and substr(index_day, 1, 7) between :first and :last";
            case Behind.Group group ->
                switch (group.trait()) {
                    case SEX -> "sex = :of";
                    case AGE -> "age_band = :of";
                    case LANGUAGE -> "language = :of";
                    case DEPRIVATION -> "deprivation = :of";
                    case SETTING -> "setting = :of";
                    case PRACTICE -> "(case practice when 'unknown' then '' else practice end) = :of";
                    case MODALITY -> "modality = :of";
                };
        };
    }

    private static Map<String, String> values(Behind behind) {
        return switch (behind) {
            case Behind.Month month -> Map.of("of", month.month().toString());
            case Behind.Clinician clinician -> Map.of("of", clinician.id());
            case Behind.Stretch stretch ->
                Map.of(
                        "of", stretch.clinician(),
                        "first", stretch.first().toString(),
                        "last", stretch.last().toString());
            case Behind.Group group -> Map.of("of", group.name());
        };
    }

    private static String condition(Behind.Part part) {
        return switch (part) {
            case EVERYONE -> "index_day <> ''";
            case OVER_USE -> "people = 1";
            case IMAGED -> "imaged = 1";
            case FLAGGED -> "flagged = 1";
            case MISSED -> "missed = 1";
            case LEFT_OUT -> "excluded_for <> ''";
        };
    }

    private static void add(PreparedBatch batch, String run, Episode episode) {
        batch.bind("run", run)
                .bind("patient", episode.patient())
                .bind("episode", episode.number())
                .bind("index", day(episode.index()))
                .bind("age", episode.age().isPresent() ? (Integer) episode.age().getAsInt() : null)
                .bind("sex", episode.traits().sex())
                .bind("band", episode.traits().ageBand())
                .bind("language", episode.traits().language())
                .bind("deprivation", episode.traits().deprivation())
                .bind("setting", episode.traits().setting())
                .bind("clinician", episode.clinician())
                .bind("practice", episode.practice())
                .bind("excluded", String.join(";", episode.excludedFor()))
                .bind("imagedOn", day(episode.imagedOn()))
                .bind("modality", episode.modality())
                .bind("indicated", episode.indicated() ? 1 : 0)
                .bind("n", episode.tally().n())
                .bind("imaged", episode.tally().imaged())
                .bind("flagged", episode.tally().flagged())
                .bind("missed", episode.tally().missed())
                .add();
    }

    private static void add(PreparedBatch batch, String run, Person person) {
        int place = 0;
        for (Fact fact : person.facts()) {
            batch.bind("run", run)
                    .bind("patient", person.patient())
                    .bind("place", ++place)
                    .bind("kind", fact.kind().name())
                    .bind("what", fact.what())
                    .bind("first", fact.when().first().toString())
                    .bind("last", fact.when().last().toString())
                    .add();
        }
    }

    private static void add(PreparedBatch batch, String run, Episode episode, List<Ground> grounds) {
        int place = 0;
        for (Ground ground : grounds) {
            batch.bind("run", run)
                    .bind("patient", episode.patient())
                    .bind("episode", episode.number())
                    .bind("place", ++place)
                    .bind("role", ground.role().name())
                    .bind("reason", ground.reason())
                    .bind("set", ground.set())
                    .bind("first", ground.when().first().toString())
                    .bind("last", ground.when().last().toString())
                    .add();
        }
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day")));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}

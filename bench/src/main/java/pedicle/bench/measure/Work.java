package pedicle.bench.measure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.Reading;
import pedicle.measure.cohort.Room;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// What is timed. Each says what it found.
enum Work {
    /// The yardstick: DuckDB reads two fields of every resource of the files that the measure reads, and counts.
    JSON("read as JSON and counted"),

    /// The least: DuckDB cuts the same files into lines and counts those.
    LINES("cut into lines and counted"),

    /// From the files to rates, months and clinicians, with nothing kept.
    WHOLE("the whole measure"),

    /// The first time with a folder to keep what was read in.
    STAGING("the same, keeping what was read"),

    /// Every time after that while nothing changed.
    KEPT("from what was kept");

    private final String words;

    Work(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String run(Path export, List<Path> read, Path staged, Optional<String> memory) {
        Room room = new Room(memory, Optional.empty());
        return switch (this) {
            case JSON -> {
                long n = count(
                        "select count(resourceType) from read_json(%s, format = 'newline_delimited',"
                                + " columns = {resourceType: 'varchar', id: 'varchar'}) where id is not null",
                        read);
                yield "%,d resources".formatted(n);
            }
            case LINES -> {
                long n = count(
                        "select count(*) from read_csv(%s, columns = {line: 'varchar'}, delim = e'\\x01', quote = '',"
                                + " escape = '', header = false, auto_detect = false, max_line_size = 20000000)",
                        read);
                yield "%,d lines".formatted(n);
            }
            case WHOLE -> measured(export, new Reading(Optional.empty(), room, Progress.unwatched()));
            case STAGING, KEPT -> measured(export, new Reading(Optional.of(staged), room, Progress.unwatched()));
        };
    }

    private static String measured(Path export, Reading reading) {
        try (Cohort cohort = Cohort.read(List.of(export), Reference.load().codes(), reading)) {
            return Measure.of(
                            cohort,
                            Definition.named("presenting").orElseThrow(),
                            new Period(Population.FROM, Population.TO))
                    .rate()
                    .map(rate -> "%,d of %,d".formatted(rate.count(), rate.of()))
                    .orElse("no rate");
        }
    }

    private static long count(String question, List<Path> files) {
        String listed = String.join(
                ", ", files.stream().map(file -> "'%s'".formatted(file)).toList());
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                var rows = statement.executeQuery(question.formatted("[" + listed + "]"))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

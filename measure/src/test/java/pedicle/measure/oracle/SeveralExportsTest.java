package pedicle.measure.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.Progress;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.Reading;
import pedicle.measure.cohort.Room;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;

/// An export that comes in parts says what it says as a whole.
class SeveralExportsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    private final Map<Path, List<String>> files = new TreeMap<>();

    /// Each line goes to one of three exports and one of two files there, in any order. Beside some lie an older
    /// version, in an export before or after, and some are there that a later export says are deleted.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void parts_in_any_order_with_old_versions_and_deletions_are_the_whole(long seed) throws IOException {
        Random chance = new Random(seed);
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Ndjson.write(new People(chance).invent(200), whole);
        List<Path> exports =
                Stream.of("a", "b", "c").map(name -> folder.resolve(name)).toList();
        try (Stream<Path> list = Files.list(whole)) {
            for (Path file : list.sorted().toList()) {
                scatter(Files.readAllLines(file), String.valueOf(file.getFileName()), exports, chance);
            }
        }
        for (Map.Entry<Path, List<String>> file : files.entrySet()) {
            Collections.shuffle(file.getValue(), chance);
            Files.createDirectories(file.getKey().resolveSibling(""));
            Files.write(file.getKey(), file.getValue());
        }
        Reading staged = new Reading(Optional.of(folder.resolve("staged")), Room.ofTheMachine(), Progress.unwatched());
        List<String> expected = judged(List.of(whole), Reading.once());
        assertThat(judged(exports, Reading.once())).as("read at once").isEqualTo(expected);
        assertThat(judged(exports.subList(0, 2), staged)).as("the first two").isNotEqualTo(expected);
        assertThat(judged(exports, staged)).as("and the third").isEqualTo(expected);
        assertThat(judged(exports, staged)).as("from what was kept").isEqualTo(expected);
    }

    private void scatter(List<String> lines, String name, List<Path> exports, Random chance) {
        for (String line : lines) {
            int export = chance.nextInt(exports.size());
            Path file = exports.get(export).resolve((1 + chance.nextInt(2)) + "." + name);
            switch (chance.nextInt(8)) {
                case 0 -> {
                    // The other version may lie anywhere: when it was updated says that it is older, at an offset.
                    put(file, updated(line, "2025-02-01T00:30:00Z"));
                    Path other = exports.get(chance.nextInt(exports.size())).resolve("3." + name);
                    put(other, updated(spoilt(line), "2025-02-01T01:00:00+02:00"));
                }
                case 1 -> {
                    // Nothing says which is later, but the order of the exports.
                    put(exports.getLast().resolve("1." + name), line);
                    put(exports.getFirst().resolve("2." + name), spoilt(line));
                }
                case 2 -> {
                    put(file, line);
                    String id = "gone-%d".formatted(chance.nextLong());
                    String type = name.substring(0, name.indexOf('.'));
                    put(
                            exports.getFirst().resolve("2." + name),
                            line.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"" + id + "\""));
                    put(exports.getLast().resolve("deleted").resolve("Bundle.ndjson"), """
                            {"resourceType":"Bundle","type":"transaction","entry":[{"request":\
                            {"method":"DELETE","url":"%s/%s"}}]}""".formatted(type, id));
                }
                default -> put(file, line);
            }
        }
    }

    private static String updated(String line, String when) {
        return line.replaceFirst("\\{", "{\"meta\":{\"lastUpdated\":\"%s\"},".formatted(when));
    }

    /// The same resource of somebody else, or without what it says.
    private static String spoilt(String line) {
        return line.contains("\"birthDate\"")
                ? line.replaceAll("\"birthDate\":\"[^\"]*\"", "\"birthDate\":\"1900-01-01\"")
                : line.replaceAll("Patient/[^\"]+", "Patient/nobody");
    }

    private void put(Path file, String line) {
        files.computeIfAbsent(file, _ -> new ArrayList<>()).add(line);
    }

    private List<String> judged(List<Path> exports, Reading reading) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Cohort cohort = Cohort.read(exports, TestCodes.read(), reading)) {
            for (Definition definition : Definition.all()) {
                rows.add(definition.id() + " "
                        + Measure.of(cohort, definition, YEAR)
                                .byDay()
                                .toString()
                                .toLowerCase(Locale.ROOT));
                Path patients = folder.resolve("patients.csv");
                PatientsFile.write(cohort, patients);
                rows.addAll(Files.readAllLines(patients));
            }
        }
        return rows;
    }
}

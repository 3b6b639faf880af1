package pedicle.measure.spark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import pedicle.measure.cohort.Export;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.ResourceType;

/// Which export each file is of, and which of two files of a type is the later: that of the later export, and in one
/// export the later by its name.
record Places(Map<Path, Place> entries) {

    /// A file, or a folder with the parts of a table.
    private record Place(int export, int number, boolean table) {}

    static Places of(Exports exports) {
        Map<Path, Place> entries = new HashMap<>();
        for (int number = 0; number < exports.each().size(); number++) {
            Export export = exports.each().get(number);
            for (ResourceType type : ResourceType.values()) {
                List<Path> files = export.files().getOrDefault(type, List.of());
                List<Path> tables = export.parquet().getOrDefault(type, List.of());
                for (Path entry :
                        Stream.concat(files.stream(), tables.stream()).sorted().toList()) {
                    entries.put(plain(entry), new Place(number, entries.size(), tables.contains(entry)));
                }
            }
        }
        return new Places(entries);
    }

    /// The table that a file is a part of.
    Optional<Path> tableOf(Path file) {
        return entryOf(file).filter(entry -> place(entry).table());
    }

    /// Makes the table `source` of files as Spark names them.
    void write(SparkSession spark, List<String> files) {
        List<Row> rows = files.stream()
                .distinct()
                .map(file -> {
                    Place place = place(entryOf(Lines.file(file)).orElseThrow());
                    return RowFactory.create(file, place.export(), place.number());
                })
                .toList();
        spark.createDataFrame(rows, StructType.fromDDL("file string, export int, number int"))
                .createOrReplaceTempView("source");
    }

    private Optional<Path> entryOf(Path file) {
        return Stream.iterate(Optional.of(plain(file)), Optional::isPresent, path -> path.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(entries::containsKey)
                .findFirst();
    }

    private Place place(Path entry) {
        return Optional.ofNullable(entries.get(entry)).orElseThrow();
    }

    /// As Spark names it, which takes `..` out.
    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

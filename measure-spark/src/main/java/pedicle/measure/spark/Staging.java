package pedicle.measure.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Export;
import pedicle.measure.cohort.MedicineWord;
import pedicle.measure.cohort.ResourceType;

/// Makes an export's files the tables that the measure reads.
final class Staging {

    private static final Pattern TABLE =
            Pattern.compile("^create table (\\w+) as\\s+(.+?);$", Pattern.MULTILINE | Pattern.DOTALL);

    private Staging() {}

    /// Says what of the files was left out.
    static List<String> make(SparkSession spark, Export export, List<Code> codes) {
        write(spark, codes);
        List<Sieve.Left> left = new ArrayList<>();
        for (ResourceType type : ResourceType.values()) {
            left.add(Sieve.read(spark, type, export.files().getOrDefault(type, List.of())));
        }
        Matcher tables = TABLE.matcher(Macros.writtenOut(Sql.of(Staging.class, "staging.sql")));
        while (tables.find()) {
            Kept.as(spark, tables.group(1), spark.sql(tables.group(2)));
        }
        return Stream.concat(
                        left.stream().flatMap(each -> each.lines().stream()),
                        left.stream().flatMap(each -> each.repeats().stream()))
                .toList();
    }

    private static void write(SparkSession spark, List<Code> codes) {
        List<Row> rows = codes.stream()
                .flatMap(code -> code.systems().stream()
                        .map(system -> RowFactory.create(
                                code.set(),
                                system,
                                code.code().replace(".", ""),
                                code.match() == Code.Match.PREFIX,
                                code.modality())))
                .toList();
        spark.createDataFrame(
                        rows,
                        StructType.fromDDL(
                                "code_set string, system string, code string, prefix boolean, modality string"))
                .createOrReplaceTempView("code");
        List<Row> words = MedicineWord.all().stream()
                .map(word -> RowFactory.create(word.set(), word.word(), word.butNot()))
                .toList();
        spark.createDataFrame(words, StructType.fromDDL("code_set string, word string, but_not string"))
                .selectExpr("code_set", "word", "nullif(but_not, '') as but_not")
                .createOrReplaceTempView("medicine_word");
    }
}

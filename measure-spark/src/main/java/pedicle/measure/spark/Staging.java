package pedicle.measure.spark;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Doubt;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.MedicineWord;
import pedicle.measure.indicator.Asked;

/// Makes an export's files the tables that the measure reads.
final class Staging {

    private static final Pattern TABLE =
            Pattern.compile("^create table (\\w+) as\\s+(.+?);$", Pattern.MULTILINE | Pattern.DOTALL);

    private Staging() {}

    /// Says what of the files was left out.
    static List<String> make(SparkSession spark, Exports exports, List<Code> codes) {
        write(spark, codes);
        List<String> left = Raw.read(spark, exports);
        String texts = Macros.writtenOut(Sql.of(Staging.class, "staging.sql"));
        Matcher tables = TABLE.matcher(texts);
        while (tables.find()) {
            String name = tables.group(1);
            Dataset<Row> rows = spark.sql(tables.group(2));
            if (isMadeOnce(name, texts)) {
                Kept.as(spark, name, rows);
            } else {
                rows.createOrReplaceTempView(name);
            }
        }
        return left;
    }

    /// What a measure reads is made before any is asked for; what a single other table is made of is made with it.
    private static boolean isMadeOnce(String name, String texts) {
        return Steps.timesRead(name, Asked.judged()) > 0 || Steps.timesRead(name, texts + Doubt.question()) > 1;
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

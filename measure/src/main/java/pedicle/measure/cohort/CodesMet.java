package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.List;
import pedicle.catalog.Sql;

/// The codes that an export holds and how often, so that a network can see what no set understood and add to the sets.
public final class CodesMet {

    private CodesMet() {}

    /// A code of one type of resource that belongs to no set.
    public record Unknown(String type, String system, String code, long n) {}

    /// All of them as CSV: `type,system,code,n,sets`, those of no set first, the most frequent first.
    public static void write(Cohort cohort, Path file) {
        TableFile.write(
                cohort.tables(), question(cohort) + " order by sets nulls first, n desc, type, system, code", file);
    }

    /// The most frequent that belong to no set.
    public static List<Unknown> notUnderstood(Cohort cohort, int most) {
        return cohort.tables()
                .createQuery("select * from (%s) where sets is null order by n desc, type, system, code limit %d"
                        .formatted(question(cohort), most))
                .map((row, _) -> new Unknown(
                        row.getString("type"),
                        row.getString("system") == null ? "" : row.getString("system"),
                        row.getString("code") == null ? "" : row.getString("code"),
                        row.getLong("n")))
                .list();
    }

    /// Counted once where the cohort is kept.
    private static String question(Cohort cohort) {
        boolean counted = cohort.tables()
                .createQuery("select exists (select 1 from information_schema.tables where table_name = 'codes_met')")
                .mapTo(Boolean.class)
                .one();
        return counted ? "from codes_met" : Sql.of(CodesMet.class, "codes-met.sql");
    }
}

package pedicle.measure.cohort;

import java.util.List;
import pedicle.catalog.table.Table;

/// A word of medicines' names that says which set they belong to, for exports whose codes stand for products. `butNot`
/// is a pattern of other words with which it does not; empty where there is none.
public record MedicineWord(String set, String word, String butNot) {

    public static List<MedicineWord> all() {
        return Table.ours(MedicineWord.class, "medicine-names.csv").rows().stream()
                .map(row -> new MedicineWord(row.required("set"), row.required("word"), row.text("but_not")))
                .toList();
    }
}

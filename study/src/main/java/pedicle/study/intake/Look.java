package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Texts;
import pedicle.study.survey.Field;

/// What a column holds: each distinct text that is not empty, in order of its first row, with how often it came.
record Look(String name, List<String> texts, List<Integer> counts, int rows) {

    static Look of(Sheet sheet, String column) {
        Texts texts = sheet.texts(column);
        int[] all = new int[texts.distinct().size()];
        for (int row = 0; row < texts.rows(); row++) {
            all[texts.place(row)]++;
        }
        List<String> given = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int place = 0; place < all.length; place++) {
            String text = texts.distinct().get(place);
            if (!text.isEmpty() && all[place] > 0) {
                given.add(text);
                counts.add(all[place]);
            }
        }
        return new Look(column, given, counts, texts.rows());
    }

    /// The rows that hold something.
    int answered() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /// The rows that hold a text of that kind.
    int rows(Predicate<String> kind) {
        int rows = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (kind.test(texts.get(i))) {
                rows += counts.get(i);
            }
        }
        return rows;
    }

    /// The same without the texts of that kind.
    Look without(Predicate<String> kind) {
        List<String> left = new ArrayList<>();
        List<Integer> leftCounts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!kind.test(texts.get(i))) {
                left.add(texts.get(i));
                leftCounts.add(counts.get(i));
            }
        }
        return new Look(name, left, leftCounts, rows);
    }

    boolean all(Predicate<String> kind) {
        return !texts.isEmpty() && texts.stream().allMatch(kind);
    }

    /// Every row holds a text of its own.
    boolean unique() {
        return answered() == rows && texts.size() == rows;
    }

    /// Numbers are compared as such: a spreadsheet may have turned 4 into 4.0.
    static boolean same(String code, String text) {
        return code.equals(text)
                || (Field.isNumber(code)
                        && Field.isNumber(text)
                        && Double.parseDouble(code) == Double.parseDouble(text));
    }

    static boolean whole(String text) {
        return Field.isNumber(text) && Double.parseDouble(text) == Math.rint(Double.parseDouble(text));
    }
}

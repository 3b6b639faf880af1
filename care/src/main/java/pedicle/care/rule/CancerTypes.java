package pedicle.care.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Tells the organ of a cancer by its code or words: the lines of `cancer-types.csv`.
final class CancerTypes {

    private record Type(String name, Pattern words, List<String> codes, boolean toBone) {}

    private final List<Type> types = new ArrayList<>();

    CancerTypes() {
        for (Row row : Table.ours(CancerTypes.class, "/pedicle/care/rule/cancer-types.csv")
                .rows()) {
            types.add(new Type(
                    row.required("type"),
                    Pattern.compile("(?<![\\p{L}])(?:" + row.required("words") + ")(?![\\p{L}])"),
                    row.words("codes").stream()
                            .map(code -> code.replace(".", ""))
                            .toList(),
                    row.required("to_bone").equals("yes")));
        }
    }

    PastCancer of(Entry.Diagnosis diagnosis) {
        String words = diagnosis.what().words().toLowerCase(Locale.ROOT);
        return types.stream()
                .filter(type -> type.words().matcher(words).find() || isCoded(type, diagnosis.what()))
                .findFirst()
                .map(type -> cancer(diagnosis, type.name(), type.toBone()))
                .orElseGet(() -> cancer(diagnosis, "cancer", false));
    }

    private static boolean isCoded(Type type, Concept what) {
        return what.codings().stream()
                .filter(coding -> coding.system().contains("icd-10"))
                .map(coding -> coding.code().replace(".", ""))
                .anyMatch(code -> type.codes().stream().anyMatch(code::startsWith));
    }

    private static PastCancer cancer(Entry.Diagnosis diagnosis, String type, boolean toBone) {
        return new PastCancer(
                diagnosis.where(),
                type,
                toBone,
                diagnosis.since(),
                diagnosis.what().words());
    }
}

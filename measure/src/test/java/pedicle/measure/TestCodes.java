package pedicle.measure;

import java.util.List;
import java.util.Optional;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Source;
import pedicle.catalog.table.Table;

/// A few codes of each kind, enough for small populations.
public final class TestCodes {

    private TestCodes() {}

    public static List<Code> read() {
        Source tests = new Source("tests", "these tests", Optional.empty(), "");
        Ground ground = new Ground(tests, Status.DERIVED, "");
        return Table.ours(TestCodes.class, "codes.csv").rows().stream()
                .map(row -> new Code(
                        row.required("set"),
                        row.required("system"),
                        row.required("code"),
                        row.choice("match", Code.Match.class),
                        "",
                        row.text("modality"),
                        ground))
                .toList();
    }
}

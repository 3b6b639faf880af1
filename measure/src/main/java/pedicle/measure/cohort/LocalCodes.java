package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.Nearest;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Source;
import pedicle.catalog.table.Table;

/// A network's own additions to the code sets: a CSV file with the columns `set,system,code,match,modality`, where
/// `match` is exact or prefix and `modality` xray, ct or mri for images and else empty.
public final class LocalCodes {

    private LocalCodes() {}

    /// The catalog's codes and the file's. A set that the catalog does not have is refused.
    public static List<Code> added(List<Code> catalog, Path file) {
        List<String> sets = catalog.stream().map(Code::set).distinct().sorted().toList();
        Set<String> ofImages = catalog.stream()
                .filter(code -> !code.modality().isEmpty())
                .map(Code::set)
                .collect(Collectors.toSet());
        Ground ground = new Ground(
                new Source("local", String.valueOf(file.getFileName()), Optional.empty(), "The network's own codes"),
                Status.DERIVED,
                "");
        Stream<Code> own = Table.read(file).having("set", "system", "code", "match", "modality").rows().stream()
                .map(row -> {
                    String set = row.required("set");
                    if (!sets.contains(set)) {
                        throw row.bad("set", "a set of the catalog (" + Nearest.offered(set, sets) + ")", set);
                    }
                    boolean image = ofImages.contains(set);
                    if (image != List.of("xray", "ct", "mri").contains(row.text("modality"))) {
                        throw row.bad(
                                "modality", image ? "xray, ct or mri" : "nothing, for no image", row.text("modality"));
                    }
                    return new Code(
                            set,
                            row.required("system"),
                            row.required("code"),
                            row.choice("match", Code.Match.class),
                            "",
                            row.text("modality"),
                            ground);
                });
        return Stream.concat(catalog.stream(), own).toList();
    }
}

package pedicle.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.LocalCodes;
import pedicle.measure.fhir.Installable;
import pedicle.measure.indicator.Definition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "resources",
        description = "Writes the definitions as FHIR Measures, Libraries (CQL) and ValueSets, for others to install.")
final class MeasureResourcesCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
    private Path out = Path.of("");

    @Option(names = "--codes", paramLabel = "F.csv", description = "More codes for the sets.")
    private @Nullable Path codes;

    @Override
    public Integer call() {
        Reference catalog = Reference.load();
        int written = ResourceFolder.write(
                out,
                Installable.of(
                        Definition.all(),
                        codes == null ? catalog.codes() : LocalCodes.added(catalog.codes(), codes),
                        catalog.sources()));
        System.out.printf(
                "%d resources in %s, and all of them as one transaction in %s.%n",
                written, out, ResourceFolder.TRANSACTION);
        return 0;
    }
}

package pedicle.measure.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// Invented people with an edge planted wherever a definition has one, as a bulk export, for other engines
/// to be tried on.
public final class InventedExport {

    private InventedExport() {}

    public static void write(long seed, int people, Path folder) throws IOException {
        Ndjson.write(new People(new Random(seed)).invent(people), folder);
    }
}

package pedicle.measure.cql;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.LibrarySourceProvider;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import pedicle.measure.fhir.Cql;

/// Our libraries of CQL, compiled once. `FHIRHelpers` is the engine's own.
record Compiled(LibraryManager libraries) {

    private static final Compiled OURS = start();

    static Compiled ours() {
        return OURS;
    }

    private static Compiled start() {
        LibraryManager libraries = new LibraryManager(
                new ModelManager(),
                new CqlCompilerOptions(
                        CqlCompilerOptions.Options.EnableLocators,
                        CqlCompilerOptions.Options.DisableListDemotion,
                        CqlCompilerOptions.Options.DisableListPromotion),
                new ConcurrentHashMap<>());
        libraries.getLibrarySourceLoader().registerProvider(new Ours());
        libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        return new Compiled(libraries);
    }

    /// Compiles a library after all that it includes, so that a fault is told where it stands.
    synchronized VersionedIdentifier library(Cql cql) {
        cql.whole().reversed().forEach(this::compile);
        return compile(cql);
    }

    private VersionedIdentifier compile(Cql cql) {
        VersionedIdentifier id = new VersionedIdentifier().withId(cql.name()).withVersion(Cql.VERSION);
        List<CqlCompilerException> faults = new ArrayList<>();
        libraries.resolveLibrary(id, faults);
        List<CqlCompilerException> grave = faults.stream()
                .filter(fault -> fault.getSeverity() == CqlCompilerException.ErrorSeverity.Error)
                .toList();
        if (!grave.isEmpty()) {
            throw new IllegalStateException(grave.stream()
                    .map(fault -> "%s: %s"
                            .formatted(
                                    fault.getLocator() == null
                                            ? cql.name()
                                            : fault.getLocator().toLocator(),
                                    fault.getMessage()))
                    .collect(Collectors.joining("\n", cql.name() + ".cql does not compile\n", "")));
        }
        return id;
    }

    private record Ours() implements LibrarySourceProvider {
        @Override
        public @Nullable InputStream getLibrarySource(VersionedIdentifier id) {
            return Cql.named(id.getId())
                    .map(cql -> new ByteArrayInputStream(cql.text().getBytes(StandardCharsets.UTF_8)))
                    .orElse(null);
        }
    }
}

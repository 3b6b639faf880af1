package pedicle.lakeside;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Bundle;
import org.mitre.synthea.engine.Generator;
import org.mitre.synthea.engine.Generator.GeneratorOptions;
import org.mitre.synthea.export.Exporter.ExporterRuntimeOptions;
import org.mitre.synthea.export.FhirR4;
import org.mitre.synthea.helpers.Config;
import org.mitre.synthea.world.agents.Person;

/// Lets Synthea live `births` lives, each from its own seed, and keeps those that reach into the years we need.
record People(long seed, int births, Path modules) {

    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    List<Life> lives(Trim trim) throws InterruptedException {
        settle();
        Generator generator = new Generator(options(), new ExporterRuntimeOptions());
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<Life>>> coming = new ArrayList<>();
            for (int i = 0; i < births; i++) {
                int index = i;
                coming.add(two.submit(() -> life(generator, trim, index)));
            }
            List<Life> lives = new ArrayList<>();
            for (int i = 0; i < births; i++) {
                coming.get(i).get().ifPresent(lives::add);
                if ((i + 1) % 500 == 0) {
                    System.err.println("lived %d of %d lives".formatted(i + 1, births));
                }
            }
            return lives;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Synthea could not finish a life", e.getCause());
        }
    }

    private Optional<Life> life(Generator generator, Trim trim, int index) {
        Person person = generator.generatePerson(
                index, new Chance(seed).id("person|" + index).getMostSignificantBits());
        Bundle record = FhirR4.convertToFHIR(person, generator.stop);
        return trim.light(record, index);
    }

    /// Synthea would write files of its own.
    private static void settle() {
        Config.set("exporter.fhir.export", "false");
        Config.set("exporter.hospital.fhir.export", "false");
        Config.set("exporter.practitioner.fhir.export", "false");
        Config.set("generate.log_patients.detail", "none");
    }

    private GeneratorOptions options() {
        GeneratorOptions options = new GeneratorOptions();
        options.seed = seed;
        options.clinicianSeed = seed;
        options.population = births;
        options.threadPoolSize = 2;
        options.overflow = false;
        options.referenceTime = END.toEpochMilli();
        options.endTime = END.toEpochMilli();
        options.localModuleDir = modules.toFile();
        return options;
    }
}

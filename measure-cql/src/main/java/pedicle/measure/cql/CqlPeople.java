package pedicle.measure.cql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hl7.elm.r1.VersionedIdentifier;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Csv;
import pedicle.measure.cohort.Absence;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.ResourceType;
import pedicle.measure.fhir.Cql;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Period;

/// The people of an export, judged on all cores: each thread has an engine, and takes the next patient that
/// is left.
final class CqlPeople implements JudgingEngine.People {

    private final Exports exports;
    private final Records records;
    private final Terminology terminology;
    private final Supplier<List<String>> doubts;
    private final Compiled compiled = Compiled.ours();

    CqlPeople(Exports exports, Records records, Terminology terminology, Supplier<List<String>> doubts) {
        this.exports = exports;
        this.records = records;
        this.terminology = terminology;
        this.doubts = doubts;
    }

    @Override
    public List<String> lacking() {
        return exports.lacking(records.imagesReported());
    }

    @Override
    public boolean has(ResourceType type) {
        return exports.has(type);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(Absence.of(exports, lacking()));
        warnings.addAll(records.warnings());
        warnings.addAll(doubts.get());
        return warnings;
    }

    int count() {
        return records.byPatient().size();
    }

    @Override
    public List<Path> judge(Definition definition, Period period, Path folder) {
        Path file = folder.resolve("judged-" + definition.id() + ".csv");
        try {
            Files.writeString(
                    file,
                    Csv.write(
                            Standing.COLUMNS,
                            judge(definition, period).stream()
                                    .map(Standing::cells)
                                    .toList()));
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
        return List.of(file);
    }

    /// In the order of the patients' ids.
    List<Standing> judge(Definition definition, Period period) {
        VersionedIdentifier library = library(definition);
        List<Map.Entry<String, List<String>>> patients =
                List.copyOf(records.byPatient().entrySet());
        AtomicReferenceArray<List<Standing>> standings = new AtomicReferenceArray<>(patients.size());
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            Evaluation evaluation = evaluation(library, period);
            for (int at = next.getAndIncrement(); at < patients.size(); at = next.getAndIncrement()) {
                Map.Entry<String, List<String>> patient = patients.get(at);
                evaluation.open(patient.getValue());
                standings.set(at, evaluation.of(patient.getKey()));
            }
        };
        onAllCores(work);
        return IntStream.range(0, patients.size())
                .mapToObj(standings::get)
                .flatMap(List::stream)
                .toList();
    }

    VersionedIdentifier library(Definition definition) {
        return compiled.library(Cql.of(definition));
    }

    Evaluation evaluation(VersionedIdentifier library, Period period) {
        return new Evaluation(compiled, terminology, records, library, period, insured());
    }

    Records records() {
        return records;
    }

    private static void onAllCores(Runnable work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                parts.add(threads.submit(work));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the evaluation was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the CQL could not be evaluated", failed.getCause());
        }
    }

    @Override
    public void close() {
        // Only memory is held.
    }
}

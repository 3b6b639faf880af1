package pedicle.measure.generate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;

/// An invented population: how many people, from which seed, packed with gzip or plain. The same for any number of
/// processors, and its first people are those of a smaller one of the same seed and clinicians.
public record Population(long people, long seed, boolean packed) {

    /// The two years that are measured, and the day in the midst from which some practices image less.
    public static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    public static final LocalDate TO = LocalDate.of(2025, 12, 31);
    public static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

    /// People in a part of the export; parts are written side by side.
    private static final int PART = 20_000;

    public Population {
        if (people < 1) {
            throw new BadInput("--patients: expected at least 1, found " + people);
        }
    }

    /// Writes the export and its truth into a folder that is new or empty.
    public void write(Path folder, Progress progress) {
        ready(folder);
        Network network = Network.of(people, seed, CHANGE);
        int parts = (int) ((people + PART - 1) / PART);
        AtomicLong done = new AtomicLong();
        try {
            List<Answer> answers = IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(part -> part(folder, network, part, done, progress))
                    .toList();
            network(folder, network, parts);
            Answer whole = new Answer(CHANGE);
            answers.forEach(whole::add);
            join(folder, parts);
            Files.writeString(
                    folder.resolve("truth.json"),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole.json(FROM, TO)));
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        } catch (UncheckedIOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private static BadInput unwritable(Path folder, Exception failed) {
        return new BadInput(folder + ": can't be written (" + failed.getMessage() + ")", failed);
    }

    private static void ready(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new BadInput(folder + ": expected a new or empty folder, found files in it");
                }
            }
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private Answer part(Path folder, Network network, int part, AtomicLong done, Progress progress) {
        Answer answer = new Answer(CHANGE);
        long first = (long) part * PART;
        try (Export export = new Export(folder, part, packed);
                BufferedWriter truth = Files.newBufferedWriter(truthOf(folder, part))) {
            Records records = new Records(export);
            for (long number = first; number < Math.min(people, first + PART); number++) {
                Life life = Fate.of(number, network, FROM);
                records.write(life);
                answer.add(life);
                truth.write(Records.truth(life));
                truth.write('\n');
                if (number % 1000 == 0) {
                    progress.at(done.addAndGet(Math.min(1000, people - number)), people);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return answer;
    }

    private void network(Path folder, Network network, int parts) throws IOException {
        try (Export export = new Export(folder, parts, packed)) {
            Records records = new Records(export);
            List<String> clinicians = LongStream.range(0, network.clinicians())
                    .mapToObj("c%05d"::formatted)
                    .toList();
            for (String clinician : clinicians) {
                records.clinician(clinician);
            }
            for (String practice :
                    clinicians.stream().map(Network::practice).distinct().toList()) {
                records.practice(practice);
            }
        }
    }

    private static void join(Path folder, int parts) throws IOException {
        try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.csv"))) {
            truth.write("patient,index_date,eligible,excluded_for,imaged_on,modality,indicated\n");
            for (int part = 0; part < parts; part++) {
                Path its = truthOf(folder, part);
                try (Stream<String> lines = Files.lines(its)) {
                    for (String line : (Iterable<String>) lines::iterator) {
                        truth.write(line);
                        truth.write('\n');
                    }
                }
                Files.delete(its);
            }
        }
    }

    private static Path truthOf(Path folder, int part) {
        return folder.resolve("truth-%04d.part".formatted(part));
    }
}

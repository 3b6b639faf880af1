package pedicle.study.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import pedicle.catalog.BadInput;
import pedicle.study.survey.Survey;

/// Small files made in the tests, brought in.
final class Brought {

    private Brought() {}

    static Source text(String text) {
        return bytes("data.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static Source bytes(String name, byte[] bytes) {
        return Intake.source(new Upload(name, bytes), Optional.empty(), Optional.empty());
    }

    static Source by(String dictionary, String text) {
        return Intake.source(
                new Upload("data.csv", text.getBytes(StandardCharsets.UTF_8)),
                Optional.of(new Upload("dictionary.csv", dictionary.getBytes(StandardCharsets.UTF_8))),
                Optional.empty());
    }

    /// A file beside the tests.
    static Source ours(String resource) {
        return bytes(resource, resource(resource));
    }

    static byte[] resource(String resource) {
        try (InputStream in = Brought.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the tests lack " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// How many of the damaged files were refused; the others were read, and nothing else came of any.
    static int refused(byte[] whole, int rounds, long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                survey(bytes("damaged", damaged));
            } catch (BadInput sentence) {
                refused++;
            }
        }
        return refused;
    }

    static Understanding understood(Source source) {
        return source.proposed(List.of());
    }

    static Variable variable(Source source, String name) {
        return understood(source).variable(name).orElseThrow();
    }

    static Survey survey(Source source) {
        return source.survey(understood(source));
    }
}

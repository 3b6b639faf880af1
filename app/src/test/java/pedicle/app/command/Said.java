package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import pedicle.app.Lakeside;

/// How a command ended and what it said on its two outputs.
record Said(int status, String out, String err) {

    static Said by(String... arguments) {
        return by(Clock.fixed(Lakeside.NOW, ZoneOffset.UTC), arguments);
    }

    static Said by(Clock clock, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int status = Commands.run(clock, arguments);
            return new Said(status, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /// Bad input: this one sentence on standard error and nothing else anywhere.
    void assertBadInput(String sentence) {
        assertThat(err).isEqualTo("pedicle: " + sentence + System.lineSeparator());
        assertThat(out).isEmpty();
        assertThat(status).isEqualTo(1);
    }

    void assertDone() {
        assertThat(status).as(err).isZero();
    }
}

package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.app.Lakeside;
import pedicle.app.workspace.Workspace;
import picocli.CommandLine;

/// Commands end with 0 done, 1 bad input, 2 wrong usage, 3 a fault of ours, and say so where scripts look for it.
class CommandsTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "measure --help",
                "measure run --help",
                "survey analyze -h",
                "start --help"
            })
    void help_and_version_are_given_on_the_output(String line) {
        Said said = Said.by(line.split(" "));
        said.assertDone();
        assertThat(said.out()).contains("edicle");
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "doctor --nonsense",
                "doctor one two",
                "loop",
                "loop examples/lakeside",
                "loop --out report.html",
                "start --port many",
                "start --workspace",
                "backup",
                "restore"
            })
    void wrong_usage_ends_with_2_and_shows_the_right_one(String line) {
        Said said = Said.by(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: pedicle").doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_fault_of_ours_ends_with_3_and_says_what_to_report() {
        Path report = folder.resolve("report.html");
        for (Supplier<Instant> fault : faults()) {
            Said said =
                    Said.by(clock(fault), "loop", Lakeside.network().folder().toString(), "--out", report.toString());
            assertThat(said.status()).isEqualTo(3);
            assertThat(said.err())
                    .startsWith("pedicle: a fault of ours; nothing half-done was kept.")
                    .contains("the clock stands still")
                    .contains("\tat pedicle.");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void a_command_is_found_by_the_name_that_it_carries() {
        assertThat(Commands.ALL)
                .allSatisfy(one -> assertThat(new CommandLine(CommandLine.Model.CommandSpec.create())
                                .addSubcommand(one.make().apply(Clock.systemUTC()))
                                .getSubcommands())
                        .containsOnlyKeys(one.name()));
    }

    @Test
    void the_doctor_makes_no_workspace_where_there_is_none() {
        Said said = doctor();
        said.assertDone();
        assertThat(said.out()).contains("ok   Java", "No workspace in " + workspace() + " yet");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_doctor_says_ok_of_a_sound_workspace_and_BAD_of_a_broken_thread() {
        try (Workspace made = Workspace.open(workspace(), Optional.empty())) {
            Said sound = doctor();
            sound.assertDone();
            assertThat(sound.out()).contains("ok   the thread").doesNotContain("BAD");

            made.write(handle -> handle.execute(
                    "insert into knot (id, kind, label, place) values ('K1', 'result', 'from nowhere', '/x')"));
            Said broken = doctor();
            assertThat(broken.status()).isEqualTo(1);
            assertThat(broken.out()).containsPattern("BAD +the thread +broken at result K1");
        }
    }

    @Test
    void a_file_that_is_no_workspace_is_named_and_left_alone() throws IOException {
        Path file = Files.createDirectories(workspace()).resolve("pedicle.db");
        Files.writeString(file, "my notes");
        for (String command : new String[] {"doctor", "start"}) {
            Said.by(command, "--workspace", workspace().toString())
                    .assertBadInput(file + ": expected a workspace, found a file of another kind; nothing was changed");
        }
        assertThat(file).hasContent("my notes");
    }

    @Test
    void a_backup_is_restored_and_what_was_there_is_kept() {
        Path backup = folder.resolve("backup.db");
        Workspace.open(workspace(), Optional.empty()).close();

        Said written =
                Said.by("backup", backup.toString(), "--workspace", workspace().toString());
        written.assertDone();
        assertThat(written.out()).isEqualTo("Backed up to " + backup + System.lineSeparator());
        Said.by("backup", backup.toString(), "--workspace", workspace().toString())
                .assertBadInput(backup + ": there is a file already; nothing was written");

        Said restored =
                Said.by("restore", backup.toString(), "--workspace", workspace().toString());
        restored.assertDone();
        assertThat(restored.out())
                .contains("What was there is kept as "
                        + workspace().resolve("pedicle-before-restore-20260115-090000-000.db"))
                .contains("Restored from " + backup);
    }

    @Test
    void a_backup_of_nothing_is_refused_and_makes_nothing() {
        Said.by(
                        "backup",
                        folder.resolve("backup.db").toString(),
                        "--workspace",
                        workspace().toString())
                .assertBadInput(workspace() + ": there is no workspace; “start” makes one");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_restore_of_nothing_is_refused_and_makes_nothing() {
        Path backup = folder.resolve("backup.db");
        Said.by("restore", backup.toString(), "--workspace", workspace().toString())
                .assertBadInput(backup + ": there is no such file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_database_that_can_not_be_reached_is_named_without_its_password() {
        Said said = Said.by("doctor", "--database", "jdbc:postgresql://127.0.0.1:1/lakeside?password=secret");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("pedicle: jdbc:postgresql://127.0.0.1:1/lakeside: the database can't be used (")
                .doesNotContain("secret")
                .hasLineCount(1);
        Said.by("restore", "backup.db", "--database", "jdbc:postgresql://127.0.0.1:1/lakeside")
                .assertBadInput(
                        "--database: a PostgreSQL workspace is restored with pg_restore, not with this command");
    }

    @Test
    void a_port_that_can_not_be_is_refused() {
        Said.by("start", "--port", "65536", "--workspace", workspace().toString())
                .assertBadInput("--port: expected a number from 0 to 65535, found 65536");
        assertThat(folder).isEmptyDirectory();
    }

    private Said doctor() {
        return Said.by("doctor", "--workspace", workspace().toString());
    }

    private Path workspace() {
        return folder.resolve("workspace").toAbsolutePath();
    }

    private static Iterable<Supplier<Instant>> faults() {
        return List.of(
                () -> {
                    throw new IllegalStateException("the clock stands still");
                },
                () -> {
                    throw new AssertionError("the clock stands still");
                });
    }

    private static Clock clock(Supplier<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}

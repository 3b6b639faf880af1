package pedicle.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import pedicle.catalog.Sql;

/// Looks at the machine and the workspace and says what it finds.
public final class Doctor {

    /// One thing looked at.
    public record Check(String what, String found, boolean sound) {}

    /// A question put to the tables.
    private interface Look {
        Check look();
    }

    private static final List<String> COUNTED = List.of(
            "survey", "transcript", "coding", "finding", "component", "card_response", "measure_run", "measure_person");

    private Doctor() {}

    /// The machine alone, where there is no workspace yet.
    public static List<Check> examineMachine() {
        return List.of(
                new Check(
                        "Java", System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor"), true),
                new Check("browser for tests", browser(), true));
    }

    public static List<Check> examine(Workspace workspace) {
        List<Check> checks = new ArrayList<>(examineMachine());
        checks.add(new Check("workspace", workspace.name(), true));
        checks.add(of("version of the tables", () -> version(workspace)));
        checks.addAll(workspace.read(handle -> tables(handle, workspace.isFile())));
        return checks;
    }

    private static Check version(Workspace workspace) {
        Optional<Integer> version = Schema.version(workspace.jdbi());
        return new Check(
                "version of the tables",
                Integer.toString(version.orElse(0)),
                version.equals(Optional.of(Schema.VERSION)));
    }

    private static List<Check> tables(Handle handle, boolean isFile) {
        List<Check> checks = new ArrayList<>();
        if (isFile) {
            checks.add(of("write-ahead log", () -> {
                String mode = ask(handle, "pragma journal_mode");
                return new Check("write-ahead log", mode, mode.equals("wal"));
            }));
            checks.add(of("file", () -> {
                String whole = ask(handle, "pragma integrity_check");
                return new Check("file", whole.replace('\n', ' '), whole.equals("ok"));
            }));
            checks.add(of("references", () -> references(handle)));
        }
        for (String table : COUNTED) {
            String what = "rows in " + table;
            checks.add(of(what, () -> new Check(what, ask(handle, "select count(*) from " + table), true)));
        }
        checks.add(of("the thread", () -> thread(handle)));
        return checks;
    }

    private static Check references(Handle handle) {
        int strays =
                handle.createQuery("pragma foreign_key_check").mapToMap().list().size();
        return new Check("references", strays == 0 ? "all lead somewhere" : strays + " lead nowhere", strays == 0);
    }

    private static Check thread(Handle handle) {
        List<String> loose = handle.createQuery(Sql.of(Doctor.class, "loose-knots.sql"))
                .mapTo(String.class)
                .list();
        return new Check(
                "the thread",
                loose.isEmpty() ? "whole: every thing leads back to evidence" : "broken at " + String.join(", ", loose),
                loose.isEmpty());
    }

    /// A table that can't be read is a finding like another, and the rest is looked at all the same.
    private static Check of(String what, Look look) {
        try {
            return look.look();
        } catch (JdbiException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            return new Check(what, "can't be read: " + cause.getMessage(), false);
        }
    }

    private static String ask(Handle handle, String question) {
        return handle.createQuery(question).mapTo(String.class).first();
    }

    private static String browser() {
        return Optional.of(Path.of("/usr/bin/chromium"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .orElse("no Chromium: browser tests will skip");
    }
}

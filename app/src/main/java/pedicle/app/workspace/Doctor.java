package pedicle.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// Looks at the machine and the workspace and says what it finds.
public final class Doctor {

    /// One thing looked at.
    public record Check(String what, String found, boolean sound) {}

    private static final List<String> COUNTED =
            List.of("survey", "transcript", "coding", "finding", "component", "card_response", "measure_run");

    private Doctor() {}

    public static List<Check> examine(Workspace workspace) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "Java", System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor"), true));
        checks.add(new Check("browser for tests", browser(), true));
        checks.add(new Check("workspace", workspace.name(), true));
        checks.add(new Check(
                "version of the tables",
                Integer.toString(Schema.version(workspace.jdbi()).orElse(0)),
                Schema.version(workspace.jdbi()).equals(Optional.of(Schema.VERSION))));
        checks.addAll(workspace.read(handle -> tables(handle, workspace.isFile())));
        return checks;
    }

    private static List<Check> tables(Handle handle, boolean isFile) {
        List<Check> checks = new ArrayList<>();
        if (isFile) {
            String mode = ask(handle, "pragma journal_mode");
            checks.add(new Check("write-ahead log", mode, mode.equals("wal")));
            String whole = ask(handle, "pragma integrity_check");
            checks.add(new Check("file", whole, whole.equals("ok")));
            int strays = handle.createQuery("pragma foreign_key_check")
                    .mapToMap()
                    .list()
                    .size();
            checks.add(new Check(
                    "references", strays == 0 ? "all lead somewhere" : strays + " lead nowhere", strays == 0));
        }
        for (String table : COUNTED) {
            checks.add(new Check("rows in " + table, ask(handle, "select count(*) from " + table), true));
        }
        List<String> loose = handle.createQuery(Sql.of(Doctor.class, "loose-knots.sql"))
                .mapTo(String.class)
                .list();
        checks.add(new Check(
                "the thread",
                loose.isEmpty() ? "whole: every thing leads back to evidence" : "broken at " + String.join(", ", loose),
                loose.isEmpty()));
        return checks;
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

package pedicle.measure.cohort;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.TemplateEngine;
import pedicle.catalog.BadInput;
import pedicle.catalog.Scratch;

/// DuckDB in memory, offline. What does not fit goes to a folder of its own that only this user may read,
/// and which is taken away at the end.
public record Engine(Connection connection, Handle handle, Scratch overflow) implements AutoCloseable {

    /// DuckDB says the second where work is to be kept at its end.
    private static final List<String> LACK_OF_ROOM = List.of("Out of Memory", "could not allocate block");

    public static Engine start(Room room) {
        Scratch overflow = room.overflow();
        try {
            Properties offline = new Properties();
            // Nothing is fetched from anywhere: JSON is built in.
            offline.setProperty("autoinstall_known_extensions", "false");
            offline.setProperty("autoload_known_extensions", "false");
            offline.setProperty("temp_directory", overflow.folder().toString());
            offline.setProperty("memory_limit", room.limit());
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", offline);
            // The texts hold no templates, and a path may hold angle brackets.
            Jdbi jdbi = Jdbi.create(connection).setTemplateEngine(TemplateEngine.NOP);
            jdbi.setStatementBuilderFactory(_ -> new Explained());
            return new Engine(connection, jdbi.open(), overflow);
        } catch (SQLException refused) {
            overflow.close();
            throw new IllegalStateException("DuckDB does not start", refused);
        }
    }

    /// What the user can mend is said so: work for which the room does not do. Statements say it by
    /// themselves ([Explained]); this is for whatever goes past them.
    static RuntimeException explained(RuntimeException failed) {
        return lacksRoom(failed) && !(failed instanceof BadInput) ? lackOfRoom(failed) : failed;
    }

    static boolean lacksRoom(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(each -> String.valueOf(each.getMessage()))
                .anyMatch(message -> LACK_OF_ROOM.stream().anyMatch(message::contains));
    }

    static BadInput lackOfRoom(Throwable failed) {
        return new BadInput(
                "the work needs more room than it was given: raise --memory, or name a --spill folder with more space",
                failed);
    }

    /// A handle made of a connection leaves it open, so that the connection is closed by itself.
    @Override
    public void close() {
        try (overflow) {
            handle.close();
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB does not stop", failed);
        }
    }
}

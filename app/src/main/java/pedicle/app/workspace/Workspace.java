package pedicle.app.workspace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import pedicle.catalog.BadInput;

/// Where everything is kept: `pedicle.db` in a folder, or a PostgreSQL database. Every write is one transaction.
public final class Workspace implements AutoCloseable {

    static final String FILE = "pedicle.db";

    /// How long a writer waits for another before it gives up, in milliseconds.
    private static final int PATIENCE = 10_000;

    private final Path folder;
    private final String name;
    private final DataSource source;
    private final Jdbi jdbi;

    private Workspace(Path folder, String name, DataSource source) {
        this.folder = folder;
        this.name = name;
        this.source = source;
        this.jdbi = Jdbi.create(source);
        // A complaint about a statement would quote what was to be written, which may be a person's words.
        this.jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /// Opens the workspace, makes it where it is new, and brings its tables up to date.
    public static Workspace open(Path folder, Optional<String> database) {
        Workspace workspace = database.map(url -> postgres(folder, url)).orElseGet(() -> sqlite(folder));
        try {
            Schema.bringUpToDate(workspace.source, workspace.jdbi, workspace.name);
            return workspace;
        } catch (RuntimeException refused) {
            workspace.close();
            throw refused;
        }
    }

    /// A workspace that is thrown away after use, so that no write need wait for the disk.
    public static Workspace scratch(Path folder) {
        Path file = folder.resolve(FILE);
        Workspace workspace = new Workspace(folder, file.toString(), fileAt(file, SQLiteConfig.SynchronousMode.OFF));
        Schema.bringUpToDate(workspace.source, workspace.jdbi, workspace.name);
        return workspace;
    }

    /// Whether a workspace's file lies in the folder.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    public Path folder() {
        return folder;
    }

    /// The file or address, for people.
    public String name() {
        return name;
    }

    public boolean isFile() {
        return source instanceof SQLiteDataSource;
    }

    public <T> T read(Question<T> question) {
        return jdbi.withHandle(question::ask);
    }

    /// All of it or none of it.
    public void write(Change change) {
        jdbi.useTransaction(change::make);
    }

    /// The same, with what the change made.
    public <T> T writeAndTell(Question<T> change) {
        return jdbi.inTransaction(change::ask);
    }

    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Something asked of the store.
    public interface Question<T> {
        T ask(Handle handle);
    }

    /// Something written to the store.
    public interface Change {
        void make(Handle handle);
    }

    static SQLiteDataSource fileAt(Path file) {
        // An acknowledged write is on the disk, also when the power goes.
        return fileAt(file, SQLiteConfig.SynchronousMode.FULL);
    }

    private static SQLiteDataSource fileAt(Path file, SQLiteConfig.SynchronousMode synchronous) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.setBusyTimeout(PATIENCE);
        // A transaction that will write takes its turn at once; two readers turned writers would otherwise
        // deadlock.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Workspace sqlite(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new BadInput(folder + ": no workspace can be made there (" + refused.getMessage() + ")", refused);
        }
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            FileCheck.admit(file);
        }
        return new Workspace(folder, file.toString(), fileAt(file));
    }

    private static Workspace postgres(Path folder, String url) {
        // Addresses may carry a password; people see what stands before the question mark.
        String name = url.replaceAll("\\?.*", "");
        if (!isAddress(url)) {
            throw new BadInput(
                    "--database: expected an address such as jdbc:postgresql://host/name, found “" + name + "”");
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        // For the same reason the server's detail, which quotes the row, stays where it is.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new Workspace(folder, name, new HikariDataSource(config));
        } catch (PoolInitializationException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            throw new BadInput(name + ": the database can't be used (" + cause.getMessage() + ")", refused);
        }
    }

    private static boolean isAddress(String url) {
        try {
            return url.startsWith("jdbc:postgresql:")
                    && DriverManager.getDriver(url).acceptsURL(url);
        } catch (SQLException nobodyTakesIt) {
            return false;
        }
    }
}

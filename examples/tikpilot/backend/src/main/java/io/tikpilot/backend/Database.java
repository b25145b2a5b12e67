package io.tikpilot.backend;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The SQLite file with its schema, and the pool of connections to it. */
final class Database implements AutoCloseable {
    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS posts (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                text TEXT NOT NULL,
                planned_at INTEGER NOT NULL, -- milliseconds since 1970 UTC
                state TEXT NOT NULL CHECK (state IN ('draft', 'planned', 'published', 'failed'))
            )""";

    private static final String INDEX = "CREATE INDEX IF NOT EXISTS posts_by_time ON posts (planned_at, id)";

    private final Path file;
    private final Object fileKey;
    private final HikariDataSource pool;

    private Database(Path file, Object fileKey, HikariDataSource pool) {
        this.file = file;
        this.fileKey = fileKey;
        this.pool = pool;
    }

    /** Makes what is missing: the directory, the file and the schema. */
    static Database open(Settings.Database settings) throws StartException {
        Path file = settings.file().toAbsolutePath().normalize();
        makeDirectory(file.getParent());
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty(
                "busy_timeout", String.valueOf(settings.busyTimeout().toMillis()));
        // The plain connection comes first because the pool would log a failure with its whole stack.
        try (Connection connection = DriverManager.getConnection(settings.url(), pragmas);
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute(INDEX);
            return new Database(file, fileKeyOf(file), pool(settings, pragmas));
        } catch (SQLException | IOException e) {
            throw new StartException(
                    "the database " + file + " (database.url) cannot be opened: " + reason(file, e), e);
        }
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Reads from the table; {@code SELECT 1} alone would be answered without a look at the file. */
    void ping() throws SQLException, IOException {
        // SQLite keeps answering from a file that was deleted or replaced: only new posts would be lost.
        if (!Files.exists(file) || !fileKeyOf(file).equals(fileKey)) {
            throw new IOException("the database file was deleted or replaced");
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT id FROM posts LIMIT 1").close();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(Settings.Database settings, Properties pragmas) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tikpilot");
        config.setJdbcUrl(settings.url());
        config.setDataSourceProperties(pragmas);
        config.setMaximumPoolSize(settings.pool().maxSize());
        config.setConnectionTimeout(settings.pool().acquireTimeout().toMillis());
        return new HikariDataSource(config);
    }

    private static void makeDirectory(Path directory) throws StartException {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new StartException(
                    "the directory " + directory + " of the database (database.url) cannot be made: "
                            + reason(directory, e),
                    e);
        }
    }

    private static Object fileKeyOf(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key; // Windows has no file keys
    }

    private static String reason(Path path, Exception e) {
        if (Files.isDirectory(path)) {
            return "it is a directory, a file was expected";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is a file";
        }
        if (e instanceof AccessDeniedException denied) {
            return "permission denied at " + denied.getFile();
        }
        if (e instanceof FileSystemException failed) {
            return failed.getReason() + " at " + failed.getFile();
        }
        boolean closed = !Files.isWritable(path.getParent());
        return e.getMessage() + (closed ? " - its directory is not writable for this user" : "");
    }
}

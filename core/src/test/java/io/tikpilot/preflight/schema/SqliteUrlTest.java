package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a database lies by its URL. */
class SqliteUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:/data/a.db, /data/a.db",
        "JDBC:SQLITE:/data/a.db, /data/a.db",
        "jdbc:sqlite:/data/a.db?journal_mode=WAL&foreign_keys=on, /data/a.db",
        "jdbc:sqlite:a.db, a.db",
        "jdbc:sqlite:../data/a.db, ../data/a.db",
        "jdbc:sqlite:C:/data/a.db, C:/data/a.db",
        "sqlite:/data/a.db, /data/a.db",
        "sqlite:a.db, a.db",
        "sqlite:///data/a.db, /data/a.db",
        "sqlite://a.db, a.db",
        "jdbc:sqlite:/my%20data/a+b.db, /my%20data/a+b.db"
    })
    void aPathIsTakenAsItStands(String url, String file) {
        assertThat(SqliteUrl.of(url).orElseThrow().file()).isEqualTo(file);
        assertThat(SqliteUrl.of(url).orElseThrow().isInMemory()).isFalse();
    }

    /** See sqlite.org/uri.html. */
    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:file:/data/a.db, /data/a.db",
        "jdbc:sqlite:file:/data/a.db?cache=shared, /data/a.db",
        "jdbc:sqlite:file:a.db, a.db",
        "jdbc:sqlite:file:///data/a.db, ///data/a.db",
        "jdbc:sqlite:file://localhost/data/a.db, /data/a.db",
        "jdbc:sqlite:file:/my%20data/a%2Bb+c.db?mode=rw, /my data/a+b+c.db",
        "jdbc:sqlite:file:/my%2, /my%2",
        "jdbc:sqlite:file:/data/mode=memory, /data/mode=memory"
    })
    void aUriOfAFileIsUnescaped(String url, String file) {
        assertThat(SqliteUrl.of(url).orElseThrow().file()).isEqualTo(file);
        assertThat(SqliteUrl.of(url).orElseThrow().isInMemory()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::memory:?cache=shared",
                "jdbc:sqlite:file:",
                "jdbc:sqlite:file::memory:",
                "jdbc:sqlite:file::memory:?cache=shared",
                "jdbc:sqlite:file:shared?mode=memory&cache=shared",
                "jdbc:sqlite:file:shared?cache=shared&mode=memory",
                "jdbc:sqlite:file:/shared?vfs=memdb",
                "jdbc:sqlite::resource:seed.db",
                "sqlite::memory:"
            })
    void aDatabaseInMemoryHasNoFile(String url) {
        assertThat(SqliteUrl.of(url).orElseThrow().isInMemory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/data/a.db", "jdbc:postgresql://db/a", "jdbc:sqlite", "xjdbc:sqlite:/data/a.db"})
    void anythingElseIsNotItsUrl(String url) {
        assertThat(SqliteUrl.of(url)).isEmpty();
    }
}

package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an SQLite database can be opened, asked before SQLite is. */
class SqliteCheckTest {
    record Existing(@SqliteDatabase String db) {}

    record AsPath(@SqliteDatabase Path db) {}

    record Created(
            @SqliteDatabase(directory = SqliteDatabase.Directory.CREATED)
            String db) {}

    private static final String VOLUME =
            "710 700 254:1 /var/lib/docker/volumes/data/_data /data rw - ext4 /dev/vda1 rw\n";

    @AutoClose
    private Container container;

    @BeforeEach
    void aMachineWithADirectoryForData() throws IOException {
        container = Container.startedIn("/app").directory("/app").directory("/data");
    }

    private List<Problem> problems(Class<? extends Record> type, String db) throws IOException {
        return container.seeing(() -> SettingsLoader.of(type)
                .layer(Layer.values("test", Map.of("db", db)))
                .on(container.machine())
                .inspect()
                .report()
                .problems());
    }

    private Problem problem(Class<? extends Record> type, String db) throws IOException {
        assertThat(problems(type, db)).hasSize(1);
        return problems(type, db).get(0);
    }

    private String verdict(String db) throws IOException {
        return problem(Existing.class, db).toString();
    }

    private static List<String> facts(Problem problem) {
        return problem.notes().stream()
                .flatMap(note -> note.rows().stream())
                .map(row -> row.subject() + ": " + row.text())
                .toList();
    }

    @Test
    void aDatabaseInMemoryNeedsNoFile() throws IOException {
        container.mounts("").owner("/app", "0:0", "r-xr-xr-x");

        assertThat(problems(Existing.class, "jdbc:sqlite::memory:")).isEmpty();
        assertThat(problems(Existing.class, "jdbc:sqlite:file:shared?mode=memory&cache=shared"))
                .isEmpty();
    }

    @Test
    void anotherUrlIsAProblem() throws IOException {
        assertThat(verdict("jdbc:postgresql://db/a"))
                .isEqualTo("error[invalid-value]: `db` is not the URL of an SQLite database");
    }

    @Test
    void aNameThatNoFileCanHaveIsAProblemAndNoException() throws IOException {
        assertThat(verdict("jdbc:sqlite:/data/a\u0000b")).endsWith("`db` names a file that cannot be");
    }

    @Test
    void sqliteMakesNoDirectory() throws IOException {
        assertThat(verdict("jdbc:sqlite:/data/sub/a.db")).endsWith("names a file in a directory that is not there");
        assertThat(problem(Existing.class, "jdbc:sqlite:/data/sub/a.db").help())
                .containsExactly("make the directory: mkdir -p /data/sub");
        assertThat(problem(AsPath.class, "/data/sub/a.db").toString()).isEqualTo(verdict("jdbc:sqlite:/data/sub/a.db"));
    }

    @Test
    void aDirectoryThatIsMissingOnAVolumeNeedsNoOtherVolume() throws IOException {
        container.mounts(VOLUME);

        assertThat(problem(Existing.class, "jdbc:sqlite:/data/sub/a.db").help())
                .containsExactly("name a file in /data, such as /data/a.db: it lies on the volume `data`");
    }

    @Test
    void aProgramThatMakesTheDirectoryNeedsAPlaceWhereItMay() throws IOException {
        assertThat(problems(Created.class, "jdbc:sqlite:/data/sub/deep/a.db")).isEmpty();

        container.owner("/data", "0:0", "rwxr-xr-x");
        Problem problem = problem(Created.class, "jdbc:sqlite:/data/sub/deep/a.db");
        assertThat(problem.message()).isEqualTo("`db` names a file in a directory that this process may not make");
        assertThat(facts(problem)).contains("/data: rwxr-xr-x, owner 0:0; this process runs as 1000:1000");
    }

    @ParameterizedTest
    @ValueSource(classes = {Existing.class, Created.class})
    void aFileIsNoDirectory(Class<? extends Record> type) throws IOException {
        container.file("/data/app.jar", "x");

        for (String below : List.of("a.db", "sub/a.db")) {
            Problem problem = problem(type, "jdbc:sqlite:/data/app.jar/" + below);
            assertThat(problem.message()).isEqualTo("`db` names a file in a directory that is not there");
            assertThat(facts(problem).toString()).contains("/data/app.jar is a file");
        }
    }

    /** Whether it is there cannot be seen, so nobody is told that it is not. */
    @Test
    void aDirectoryThatMayNotBeEnteredIsNotCalledMissing() throws IOException {
        Container.assumeThatDirectoriesHideWhatIsInThem();
        container.directory("/data/sub").owner("/data", "0:0", "rwx------");

        assertThat(verdict("jdbc:sqlite:/data/sub/a.db"))
                .endsWith("names a file in a directory that this process may not enter");
        assertThat(facts(problem(Existing.class, "jdbc:sqlite:/data/sub/a.db")).toString())
                .contains("the directory /data cannot be entered: rwx------, owner 0:0");
    }

    @Test
    void aDirectoryIsNoDatabase() throws IOException {
        assertThat(verdict("jdbc:sqlite:/data")).endsWith("`db` names a directory, not a database file");
    }

    /** SQLite keeps its journal beside the file, so the directory is what is to be mounted. */
    @Test
    void aDirectoryThatDockerMadeInThePlaceOfTheFileIsMountedInstead() throws IOException {
        container.directory("/data/a.db").mounts("710 700 254:1 /srv/a.db /data/a.db rw - ext4 /dev/vda1 rw\n");

        Problem problem = problem(Existing.class, "jdbc:sqlite:/data/a.db");
        assertThat(facts(problem)).contains("/data/a.db: an empty directory and a bind mount of /srv/a.db on the host");
        assertThat(problem.help())
                .containsExactly("mount the directory that holds the database, not the file itself: SQLite keeps its"
                        + " journal beside it (-v data:/data)");
    }

    @Test
    void aDirectoryMustBeWritableForTheJournal() throws IOException {
        container.file("/data/a.db", "x").owner("/data", "0:0", "r-xr-xr-x");

        assertThat(verdict("jdbc:sqlite:/data/a.db"))
                .endsWith("names a file in a directory that this process may not write");
    }

    @Test
    void aFileMustBeWritable() throws IOException {
        container.file("/data/a.db", "x").owner("/data/a.db", "0:0", "r--r--r--");

        assertThat(verdict("jdbc:sqlite:/data/a.db")).endsWith("names a file that this process may not write");
    }

    @Test
    void aMountThatIsReadOnlyIsTold() throws IOException {
        container.mounts(VOLUME.replace(" rw - ", " ro - "));

        Problem problem = problem(Existing.class, "jdbc:sqlite:/data/a.db");
        assertThat(facts(problem)).contains("/data: read-only; /data is the volume `data`");
    }

    @Test
    void onAVolumeAllIsWell() throws IOException {
        container.mounts(VOLUME);

        assertThat(problems(Existing.class, "jdbc:sqlite:/data/a.db")).isEmpty();
    }

    @Test
    void aContainerWhoseOwnFilesAreReadOnlyNeedsAVolume() throws IOException {
        container.table("700 600 0:71 / / ro,relatime - overlay overlay rw\n");

        assertThat(problem(Existing.class, "jdbc:sqlite:/data/a.db").help())
                .containsExactly("mount a volume at /data (-v data:/data)");
        assertThat(problem(Existing.class, "jdbc:sqlite:a.db").help())
                .singleElement()
                .asString()
                .startsWith("name a file in a directory of its own, such as /data/a.db");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/a.db, mount a volume at /data (-v data:/data)",
        "/app/a.db, 'name a file in a directory of its own, such as /data/a.db, and mount a volume there (-v data:/data)'",
        "a.db, 'name a file in a directory of its own, such as /data/a.db, and mount a volume there (-v data:/data)'",
        "/srv/a.db, 'name a file in a directory of its own, such as /data/a.db, and mount a volume there (-v data:/data)'",
        "/a.db, 'name a file in a directory of its own, such as /data/a.db, and mount a volume there (-v data:/data)'"
    })
    void inAContainerWithoutAVolumeItIsLost(String file, String help) throws IOException {
        container.directory("/srv").mounts("").owner("/", "1000:1000", "rwxr-xr-x");

        Problem problem = problem(Existing.class, "jdbc:sqlite:" + file);
        assertThat(problem.toString())
                .isEqualTo("warning[invalid-value]: `db` lies in the container's own file system, and is lost when the"
                        + " container is removed");
        assertThat(problem.help()).containsExactly(help);
    }

    @Test
    void inMemoryItIsLostSooner() throws IOException {
        container.mounts("710 700 0:90 / /data rw - tmpfs tmpfs rw\n");

        assertThat(verdict("jdbc:sqlite:/data/a.db"))
                .isEqualTo("warning[invalid-value]: `db` lies in memory, and is lost when the container stops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "9p"})
    void onANetworkLocksCannotBeReliedOn(String type) throws IOException {
        container.mounts("710 700 0:90 / /data rw - " + type + " nas:/data rw\n");

        Problem problem = problem(Existing.class, "jdbc:sqlite:/data/a.db");
        assertThat(problem.toString())
                .isEqualTo("warning[invalid-value]: `db` lies on a network file system, where SQLite's locks cannot be"
                        + " relied on");
        assertThat(facts(problem)).contains(": /data is a mount of nas:/data (" + type + ")");
    }

    @Test
    void onAHostAFileIsKept() throws IOException {
        container.table("27 1 0:40 / / rw - overlay overlay rw\n");

        assertThat(problems(Existing.class, "jdbc:sqlite:/data/a.db")).isEmpty();
    }
}

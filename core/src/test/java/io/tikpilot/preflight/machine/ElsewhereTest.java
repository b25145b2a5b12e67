package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file lies that was looked for in the wrong place. */
class ElsewhereTest {
    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/elsewhere").directory("/elsewhere");
    }

    private Optional<String> found(String path) throws IOException {
        return container.absence(path).elsewhere().map(Path::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/config/default.conf",
                "/config/default.conf",
                "/opt/app/config/default.conf",
                "/usr/src/app/config/default.conf",
                "/workspace/config/default.conf"
            })
    void aRelativePathIsFoundWhereProgramsUsuallyStart(String there) throws IOException {
        container.file(there, "x");
        String start = there.equals("/config/default.conf") ? "/" : there.substring(0, there.indexOf("/config"));

        Diagnosis absence = container.absence("config/default.conf");
        assertThat(absence.elsewhere()).contains(container.path(there));
        assertThat(absence.likely())
                .containsExactly(
                        "the program was meant to be started in " + start + ", where config/default.conf exists");
        assertThat(absence.remedies())
                .containsExactly("start the program in " + start + " (in a Dockerfile: WORKDIR " + start + ")");
    }

    @Test
    void aRelativePathIsFoundAboveTheWorkingDirectory() throws IOException {
        try (Container deeper = Container.startedIn("/srv/tikpilot/bin")) {
            deeper.file("/srv/tikpilot/config/default.conf", "x");

            assertThat(FileFacts.absence(deeper.path("config/default.conf"), Program.unknown())
                            .elsewhere())
                    .contains(deeper.path("/srv/tikpilot/config/default.conf"));
        }
    }

    /** The path of the host was written where the path in the container was meant. */
    @ParameterizedTest
    @ValueSource(strings = {"/home/anna/tikpilot/config/default.conf", "/home/anna/tikpilot/config"})
    void anAbsolutePathIsFoundByItsLastNames(String path) throws IOException {
        container.file("/app/config/default.conf", "x");

        Diagnosis absence = container.absence(path);
        assertThat(absence.elsewhere().map(Path::toString)).get().asString().startsWith("/app/config");
        assertThat(absence.remedies()).isEmpty();
        assertThat(absence.likely()).singleElement().asString().endsWith(" was meant");
    }

    @Test
    void aDirectoryIsFoundWithWhatItHolds() throws IOException {
        container.file("/app/config/default.conf", "x");

        assertThat(container.absence("/home/anna/tikpilot/config").likely())
                .containsExactly("/app/config, which holds default.conf, was meant");
        assertThat(container.absence("/home/anna/tikpilot/config/default.conf").likely())
                .containsExactly("/app/config/default.conf was meant");
    }

    /** In a directory that holds other files, only a name alone is looked for elsewhere: it may be any program's. */
    @Test
    void aFileBesideOthersIsNotLookedForElsewhere() throws IOException {
        container.file("/elsewhere/config/other.conf", "x").file("/app/config/default.conf", "x");

        assertThat(found("config/default.conf")).isEmpty();
        assertThat(found("/elsewhere/config/default.conf")).isEmpty();
    }

    @Test
    void aPathWithDotsIsFoundAsItIsMeant() throws IOException {
        container.file("/app/config/default.conf", "x").file("/app/x", "x");

        assertThat(found("x/../config/default.conf")).contains("/app/config/default.conf");
        assertThat(found("/srv/a/config/..")).isEmpty();
        assertThat(found("/srv/a/b/../config/default.conf")).contains("/app/config/default.conf");
    }

    @Test
    void anEmptyDirectoryIsNotWhatWasMeant() throws IOException {
        container.directory("/app/config");

        assertThat(found("/srv/config")).isEmpty();
        assertThat(found("config")).isEmpty();
    }

    @Test
    void ofAnAbsolutePathTheNameOfAFileAloneIsTooLittle() throws IOException {
        container.file("/app/default.conf", "x");

        assertThat(found("/srv/tikpilot/default.conf")).isEmpty();
    }

    /** Nobody starts a program there, and every Linux has such files. */
    @ParameterizedTest
    @ValueSource(strings = {"host.conf", "resolv.conf"})
    void aFileOfTheSystemIsNotMeant(String name) throws IOException {
        container.file("/etc/" + name, "x");

        assertThat(found(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/srv/tikpilot/etc, /etc/passwd", "/srv/tikpilot/lib, /lib/x", "/srv/uploads/tmp, /tmp/x", "var, /var/x"
    })
    void aDirectoryOfTheSystemIsNotMeant(String wanted, String there) throws IOException {
        container.file(there, "x");

        assertThat(found(wanted)).isEmpty();
    }

    @Test
    void aDirectoryOfThisVeryProgramIsFoundInEtc() throws IOException {
        container.file("/etc/tikpilot/default.conf", "x");

        assertThat(found("/srv/tikpilot")).contains("/etc/tikpilot");
    }

    @Test
    void whatIsLookedForIsNotFoundAtThePlaceItself() throws IOException {
        assertThat(found("/app/config/default.conf")).isEmpty();
        assertThat(found("/elsewhere/config")).isEmpty();
    }

    /** The classes of the tests lie in target/test-classes, so beside them is target. */
    @Test
    void aRelativePathIsFoundBesideTheJar(@TempDir Path directory) throws Exception {
        Path classes = Path.of(ElsewhereTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path beside = classes.getParent();
        Path name = beside.relativize(Files.createTempFile(beside, "beside", ".conf"));
        try {
            Diagnosis absence = FileFacts.absence(name, Program.of(ElsewhereTest.class));
            assertThat(absence.elsewhere()).contains(beside.resolve(name));
            assertThat(FileFacts.absence(name, Program.unknown()).elsewhere()).isEmpty();
            assertThat(FileFacts.absence(directory.resolve("x/y.conf"), Program.of(ElsewhereTest.class))
                            .elsewhere())
                    .isEmpty();
        } finally {
            Files.delete(beside.resolve(name));
        }
    }

    /** Classes of the JDK have no place, and a class in memory has no jar. */
    @Test
    void aProgramWithoutAPlaceIsNoReasonToFail() throws IOException {
        assertThat(FileFacts.absence(Path.of("no-such-file.conf"), Program.of(String.class))
                        .elsewhere())
                .isEmpty();
    }

    @Test
    void aDirectoryThatWasMountedElsewhereWasMeantToBeMountedHere() throws IOException {
        container.file("/config/default.conf", "x");
        container.mounts("710 700 254:1 /srv/tikpilot/config /config rw,relatime - ext4 /dev/vda1 rw");

        Diagnosis absence = container.absence("config/default.conf");
        assertThat(absence.elsewhere()).contains(container.path("/config/default.conf"));
        assertThat(absence.likely()).hasSize(1);
        assertThat(absence.likely().get(0))
                .startsWith("/config, a bind mount of /srv/tikpilot/config on ")
                .endsWith(", was meant to be mounted at /elsewhere/config");
        assertThat(absence.remedies()).containsExactly("mount it at /elsewhere/config");
    }

    @Test
    void aFileThatWasMountedElsewhereWasMeantToBeMountedHere() throws IOException {
        container.file("/config/default.conf", "x");
        container.mounts("710 700 254:1 /srv/default.conf /config/default.conf rw,relatime - ext4 /dev/vda1 rw");

        assertThat(container.absence("config/default.conf").remedies())
                .containsExactly("mount it at /elsewhere/config/default.conf");
    }

    @Test
    void aMountThatIsWhereItShouldBeLeavesTheWorkingDirectory() throws IOException {
        try (Container root = Container.startedIn("/")) {
            root.file("/app/config/default.conf", "x");
            root.mounts("710 700 254:1 /srv/tikpilot/config /app/config rw,relatime - ext4 /dev/vda1 rw");

            assertThat(root.absence("config/default.conf").remedies())
                    .containsExactly("start the program in /app (in a Dockerfile: WORKDIR /app)");
        }
    }
}

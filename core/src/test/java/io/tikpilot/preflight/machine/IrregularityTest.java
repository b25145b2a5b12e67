package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands where a file should: nearly always a directory that nobody wanted. */
class IrregularityTest {
    private static final String FILE = "/app/app.conf";

    @AutoClose
    private Container container;

    @BeforeEach
    void aDirectoryInThePlaceOfAFile() throws IOException {
        container = Container.startedIn("/app").directory(FILE);
    }

    private Diagnosis irregularity() throws IOException {
        return container.seeing(() -> FileFacts.irregularity(container.path(FILE)));
    }

    private Diagnosis mounted(String root, String type) throws IOException {
        container.mounts("710 700 254:1 " + root + " " + FILE + " rw - " + type + " /dev/vda1 rw\n");
        return irregularity();
    }

    @Test
    void anEmptyDirectory() throws IOException {
        assertThat(irregularity().fact()).isEqualTo("an empty directory");
        assertThat(irregularity().remedies()).containsExactly("remove the directory, and put the file in its place");
    }

    @Test
    void theFileLiesInADirectoryOfItsOwnName() throws IOException {
        container.file(FILE + "/app.conf", "x").file(FILE + "/other", "x");

        assertThat(irregularity().fact()).isEqualTo("a directory; it holds app.conf, other");
        assertThat(irregularity().likely())
                .containsExactly("it was copied or mounted to /app/app.conf/, with a slash at the end, which names a"
                        + " directory");
    }

    @Test
    void theOnlyFileInItWasMeant() throws IOException {
        container.file(FILE + "/default.conf", "x");

        assertThat(irregularity().likely()).containsExactly("/app/app.conf/default.conf was meant");
        assertThat(irregularity().remedies()).containsExactly("put that file in the place of the directory");
    }

    @Test
    void ofSeveralFilesNobodyKnowsWhichWasMeant() throws IOException {
        container.file(FILE + "/a", "x").file(FILE + "/b", "x");

        assertThat(irregularity().likely()).isEmpty();
        assertThat(irregularity().elsewhere()).isEmpty();
    }

    @Test
    void dockerMadeTheDirectoryInThePlaceOfAFileThatWasNotThere() throws IOException {
        Diagnosis irregularity = mounted("/srv/app.conf", "ext4");

        assertThat(irregularity.fact()).isEqualTo("an empty directory and a bind mount of /srv/app.conf on the host");
        assertThat(irregularity.likely())
                .containsExactly("Docker made that directory because the file /srv/app.conf did not exist on the host"
                        + " when the container was created");
        assertThat(irregularity.remedies())
                .containsExactly("on the host, remove the directory /srv/app.conf and put the file in its place; then"
                        + " create the container anew");
    }

    @Test
    void aDirectoryWithFilesWasMountedWhereAFileIsWanted() throws IOException {
        container.file(FILE + "/x", "x");

        assertThat(mounted("/srv/conf", "ext4").fact())
                .isEqualTo("a directory; it holds x; it is a bind mount of /srv/conf on the host");
        assertThat(irregularity().remedies()).containsExactly("mount a file: /srv/conf on the host is a directory");
    }

    @Test
    void aPathOfAnotherFileSystemOfTheHostIsCalledSo() throws IOException {
        container.mounts("710 700 8:16 /app.conf " + FILE + " rw - ext4 /dev/sdb1 rw\n");

        assertThat(irregularity().remedies())
                .containsExactly(
                        "on the host's /dev/sdb1, remove the directory /app.conf and put the file in its place;"
                                + " then create the container anew");
    }

    @Test
    void aNameWithoutADotAndASlashBecameAVolume() throws IOException {
        assertThat(mounted("/var/lib/docker/volumes/app.conf/_data", "ext4").likely())
                .containsExactly("a path was written without ./ in front: `app.conf:/app/app.conf` names a volume,"
                        + " `./app.conf:/app/app.conf` a file");
        assertThat(irregularity().remedies()).containsExactly("mount the file by its path: ./app.conf:/app/app.conf");
    }

    @ParameterizedTest
    @CsvSource({
        "/var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~configmap/a/..2026/x.conf, ext4, the ConfigMap",
        "/..2026_11_24_10_00_00.1/x.conf, tmpfs, the Secret"
    })
    void kubernetesMadeTheDirectoryForASubPathThatIsNoKey(String root, String type, String subject) throws IOException {
        assertThat(mounted(root, type).likely())
                .containsExactly(subject + " has no key of the name that `subPath` asks for, so Kubernetes made a"
                        + " directory");
        assertThat(irregularity().remedies())
                .containsExactly("add the key to " + subject + ", or write the name of a key that it has as `subPath`");
    }

    @Test
    void aFileSystemInMemoryStandsWhereAFileIsWanted() throws IOException {
        assertThat(mounted("/", "tmpfs").fact()).isEqualTo("an empty directory and a file system in memory");
        assertThat(irregularity().remedies()).containsExactly("mount a file there, not a directory");
    }

    /** What is mounted above says nothing about the directory itself. */
    @Test
    void theMountAboveIsNotTheCause() throws IOException {
        container.mounts("710 700 254:1 /srv /app rw - ext4 /dev/vda1 rw\n");

        assertThat(irregularity().fact()).isEqualTo("an empty directory");
    }
}

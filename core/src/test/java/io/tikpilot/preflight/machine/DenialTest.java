package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.marschall.memoryfilesystem.MemoryFileSystemBuilder;
import io.tikpilot.preflight.Container;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a path may not be read or written. */
class DenialTest {
    private static final String FILE = "/app/config/a.conf";
    private static final String DIRECTORY = "/app/config";
    private static final String BIND = "710 700 254:1 /srv/conf /app/config rw - ext4 /dev/vda1 rw\n";

    @AutoClose
    private Container container;

    @BeforeEach
    void aFile() throws IOException {
        container = Container.startedIn("/app").file(FILE, "x");
    }

    private Diagnosis read(String path) throws IOException {
        return container.seeing(() -> FileFacts.denial(container.path(path)));
    }

    private Diagnosis write(String path) throws IOException {
        return container.seeing(() -> FileFacts.writeDenial(container.path(path)));
    }

    @Test
    void aFileOfAnotherUserOnAHost() throws IOException {
        container.owner(FILE, "0:0", "rw-r-----");

        assertThat(read(FILE).fact()).isEqualTo("rw-r-----, owner 0:0; this process runs as 1000:1000");
        assertThat(read(FILE).remedies())
                .containsExactly("chown 1000:1000 /app/config/a.conf, or chmod a+r /app/config/a.conf");
        assertThat(write(FILE).remedies()).containsExactly("chown 1000:1000 /app/config/a.conf");
    }

    @Test
    void theFirstDirectoryOnTheWayThatCannotBeEnteredIsTheCause() throws IOException {
        container.file("/app/config/sub/b.conf", "x").owner(DIRECTORY, "0:0", "rwx------");

        assertThat(read("/app/config/sub/b.conf").fact())
                .isEqualTo("the directory /app/config cannot be entered: rwx------, owner 0:0; this process runs as"
                        + " 1000:1000");
        assertThat(read("/app/config/sub/b.conf").remedies())
                .containsExactly("chown 1000:1000 /app/config, or chmod a+rx /app/config");
    }

    @Test
    void aFileOfAnImageIsMendedInTheDockerfile() throws IOException {
        container.owner(FILE, "0:0", "rw-------").mounts("");

        assertThat(read(FILE).remedies())
                .containsExactly("in the Dockerfile: COPY --chown=1000:1000, or RUN chown 1000:1000"
                        + " /app/config/a.conf, or chmod a+r /app/config/a.conf");
    }

    @Test
    void aBindMountIsMendedOnTheHostUnderThePathThatItHasThere() throws IOException {
        container.owner(FILE, "0:0", "rw-------").mounts(BIND);

        assertThat(read(FILE).fact())
                .isEqualTo("rw-------, owner 0:0; this process runs as 1000:1000; /app/config is a bind mount of"
                        + " /srv/conf on the host");
        assertThat(read(FILE).remedies())
                .containsExactly("on the host: chown 1000:1000 /srv/conf/a.conf, or chmod a+r /srv/conf/a.conf");
    }

    @Test
    void aPathWithBlanksIsTypedInQuotes() throws IOException {
        container.owner(FILE, "0:0", "rw-------").mounts(BIND.replace("/srv/conf", "/srv/my\\040conf"));

        assertThat(write(FILE).remedies()).containsExactly("on the host: chown 1000:1000 '/srv/my conf/a.conf'");
    }

    @Test
    void aFileThatIsMountedAloneIsMendedUnderItsOwnPath() throws IOException {
        container
                .owner(FILE, "0:0", "rw-------")
                .mounts("710 700 254:1 /srv/x.conf " + FILE + " ro - ext4 /dev/vda1 rw\n");

        assertThat(read(FILE).remedies())
                .containsExactly("on the host: chown 1000:1000 /srv/x.conf, or chmod a+r /srv/x.conf");
    }

    @Test
    void aSecretOfComposeIsGivenToTheProcessAndNotToEverybody() throws IOException {
        String secret = "/run/secrets/password";
        container
                .file(secret, "x")
                .owner(secret, "0:0", "r--------")
                .mounts("710 700 254:1 /srv/password.txt " + secret + " ro - ext4 /dev/vda1 rw\n");

        assertThat(read(secret).likely())
                .containsExactly("Compose ignores `uid`, `gid` and `mode` of a secret that is made from a file");
        assertThat(read(secret).remedies()).containsExactly("on the host: chown 1000:1000 /srv/password.txt");
    }

    @Test
    void aVolumeTakesOverTheOwnerThatTheImageHasThere() throws IOException {
        container
                .owner(DIRECTORY, "0:0", "rwxr-xr-x")
                .mounts(BIND.replace("/srv/conf", "/var/lib/docker/volumes/data/_data"));

        assertThat(write(DIRECTORY).fact())
                .isEqualTo("rwxr-xr-x, owner 0:0; this process runs as 1000:1000; /app/config is the volume `data`");
        assertThat(write(DIRECTORY).remedies())
                .containsExactly(
                        "docker run --rm -v data:/app/config busybox chown 1000:1000 /app/config",
                        "in the Dockerfile, before USER: RUN mkdir -p /app/config && chown 1000:1000 /app/config; a new"
                                + " volume takes that over");
    }

    @Test
    void anAnonymousVolumeIsMendedInTheDockerfileAlone() throws IOException {
        container
                .owner(DIRECTORY, "0:0", "rwxr-xr-x")
                .mounts(BIND.replace(
                        "/srv/conf", "/var/lib/docker/volumes/" + "0123456789abcdef".repeat(4) + "/_data"));

        assertThat(write(DIRECTORY).remedies()).singleElement().asString().startsWith("in the Dockerfile");
    }

    @Test
    void aVolumeOfAPodIsMendedInItsSpec() throws IOException {
        container
                .owner(FILE, "0:0", "r--------")
                .mounts(BIND.replace("/srv/conf", "/var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~secret/a"));

        assertThat(read(FILE).remedies())
                .containsExactly("in the pod's spec: `fsGroup: 1000` in its securityContext, or `defaultMode: 0444` of"
                        + " the volume");
        assertThat(write(FILE).remedies()).containsExactly("in the pod's spec: `fsGroup: 1000` in its securityContext");
    }

    /** A Secret is shown in a file system in memory; chown would not get into it. */
    @Test
    void aSecretOfAPodIsMendedInItsSpec() throws IOException {
        container
                .owner(FILE, "0:0", "r--------")
                .link("/app/config/..data", "..2026")
                .mounts("710 700 0:90 / /app/config ro - tmpfs tmpfs rw\n");

        assertThat(read(FILE).remedies()).singleElement().asString().startsWith("in the pod's spec: `fsGroup: 1000`");
    }

    @Test
    void aMountThatIsReadOnlyIsReadOnlyForEverybody() throws IOException {
        container.mounts(BIND.replace(" rw - ", " ro,relatime - "));

        assertThat(write(FILE).fact()).isEqualTo("read-only; /app/config is a bind mount of /srv/conf on the host");
        assertThat(write(FILE).remedies())
                .containsExactly("mount it so that it can be written: without `:ro`, `read_only` or `readOnly`");
        assertThat(container.seeing(() -> container.machine().isWritable(container.path(FILE))))
                .isFalse();
    }

    @Test
    void aContainerWhoseOwnFilesAreReadOnlyNeedsAVolume() throws IOException {
        container.table("700 600 0:71 / / ro,relatime - overlay overlay rw\n");

        assertThat(write(FILE).fact()).isEqualTo("the container's own file system is read-only");
        assertThat(write(FILE).remedies()).containsExactly("mount a volume at /app/config");
        assertThat(write(DIRECTORY).remedies()).containsExactly("mount a volume at /app/config");
    }

    @Test
    void whatMayBeWrittenIsTold() throws IOException {
        container.mounts(BIND);
        Path file = container.path(FILE);

        assertThat(container.seeing(() -> container.machine().isWritable(file))).isTrue();
        container.owner(FILE, "0:0", "rw-r--r--");
        assertThat(container.seeing(() -> container.machine().isWritable(file))).isFalse();
    }

    /** Windows, and file systems of libraries. */
    @Test
    void whereThereAreNoOwnersNothingIsMadeUp() throws IOException {
        try (FileSystem files = MemoryFileSystemBuilder.newEmpty()
                .addRoot("/")
                .setSeparator("/")
                .build()) {
            Path file = Files.writeString(files.getPath("/a.conf"), "x");

            assertThat(FileFacts.denial(file))
                    .isEqualTo(Diagnosis.of("its permissions cannot be seen").remedy("let this process read it"));
            assertThat(FileFacts.writeDenial(file).remedies()).containsExactly("let this process write it");
        }
    }
}

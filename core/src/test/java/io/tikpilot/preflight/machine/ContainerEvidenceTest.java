package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows that a process runs in a container, and what does not. */
class ContainerEvidenceTest {
    private static final String HOST = """
            22 27 0:21 / /proc rw,relatime - proc proc rw
            23 27 0:22 / /sys rw,relatime - sysfs sysfs rw
            27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
            28 27 0:25 / /run rw,nosuid - tmpfs tmpfs rw
            29 27 254:0 /srv/git /home/anna/git rw,relatime - ext4 /dev/vda rw
            """;

    private Container machine;

    @BeforeEach
    void aMachine() throws IOException {
        machine = Container.startedIn("/app");
    }

    @AfterEach
    void itIsClosed() throws IOException {
        machine.close();
    }

    @Test
    void aContainerOfDockerIsOne() throws IOException {
        assertThat(machine.mounts("").machine().isContainer()).isTrue();
    }

    /** As Podman 4.3 shows them to its containers. */
    @Test
    void aContainerOfPodmanIsOne() throws IOException {
        String data = "/run/containers/storage/overlay-containers/e8741f61/userdata";
        machine.table("""
                77 50 0:40 / / rw,relatime - overlay overlay rw
                85 77 254:0 DATA/.containerenv /run/.containerenv rw,relatime - ext4 /dev/vda rw
                86 77 254:0 DATA/hostname /etc/hostname rw,relatime - ext4 /dev/vda rw
                87 77 254:0 DATA/resolv.conf /etc/resolv.conf rw,relatime - ext4 /dev/vda rw
                88 77 254:0 DATA/hosts /etc/hosts rw,relatime - ext4 /dev/vda rw
                """.replace("DATA", data));

        assertThat(machine.machine().isContainer()).isTrue();
    }

    /** Without root, the files of the engine lie in a file system in memory. */
    @Test
    void aContainerOfPodmanWithoutRootIsOne() throws IOException {
        machine.table("""
                77 50 0:40 / / rw,relatime - fuse.fuse-overlayfs fuse-overlayfs rw
                86 77 0:50 /containers/overlay-containers/e8/userdata/hosts /etc/hosts rw - tmpfs tmpfs rw
                87 77 0:50 /containers/overlay-containers/e8/userdata/resolv.conf /etc/resolv.conf rw - tmpfs tmpfs rw
                """);

        assertThat(machine.machine().isContainer()).isTrue();
    }

    @Test
    void aPodOfKubernetesIsOne() throws IOException {
        machine.table("""
                90 80 0:40 / / rw,relatime - overlay overlay rw
                91 90 254:0 /var/lib/kubelet/pods/5d8e/etc-hosts /etc/hosts rw - ext4 /dev/vda rw
                92 90 254:0 /var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/a/hostname /etc/hostname rw - ext4 /dev/vda rw
                93 90 254:0 /var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/a/resolv.conf /etc/resolv.conf rw - ext4 /dev/vda rw
                """);

        assertThat(machine.machine().isContainer()).isTrue();
    }

    @Test
    void aPlainHostIsNone() throws IOException {
        assertThat(machine.table(HOST).machine().isContainer()).isFalse();
    }

    /** Virtual machines that are made of images have these files too. */
    @ParameterizedTest
    @ValueSource(strings = {"/.dockerenv", "/run/.containerenv"})
    void aHostWithAFileThatAnEngineLeftBehindIsNone(String file) throws IOException {
        machine.table(HOST).file(file, "");

        assertThat(machine.machine().isContainer()).isFalse();
    }

    /** Chroots for builds borrow the resolver of the host. */
    @Test
    void aChrootThatBorrowsOneFileIsNone() throws IOException {
        machine.table(HOST + "90 27 254:0 /run/resolv.conf /etc/resolv.conf ro - ext4 /dev/vda rw\n");

        assertThat(machine.machine().isContainer()).isFalse();
    }

    @Test
    void aHostThatRunsContainersIsNone() throws IOException {
        machine.table(HOST + """
                91 27 0:40 / /var/lib/docker/overlay2/f5/merged rw,relatime - overlay overlay rw
                92 27 0:41 / /var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~secret/tls rw - tmpfs tmpfs rw
                93 27 254:0 /var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~configmap/a/x /var/lib/kubelet/pods/5d8e/volume-subpaths/a/b/0 rw - ext4 /dev/vda rw
                """);

        assertThat(machine.machine().isContainer()).isFalse();
    }

    @Test
    void aMachineWithoutProcIsNone() {
        assertThat(machine.machine().isContainer()).isFalse();
    }
}

package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mount is called in a report, by its row in the table of a container. */
class MountTest {
    private static Mount mount(String root, String type, String source) throws IOException {
        try (Container container = Container.startedIn("/app")) {
            container.mounts("710 700 254:1 " + root + " /app/config rw - " + type + " " + source + " rw\n");
            return container.machine().mountAt(container.path("/app/config")).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/srv/tikpilot/conf, a bind mount of /srv/tikpilot/conf on the host",
                "/srv/_data, a bind mount of /srv/_data on the host",
                "/srv/volumes/conf, a bind mount of /srv/volumes/conf on the host",
                "/srv/conf//deleted, \"a bind mount of /srv/conf on the host, deleted there since the container started\"",
                "/var/lib/docker/volumes/conf/_data, the volume `conf`",
                "/var/lib/containers/storage/volumes/conf/_data, the volume `conf`",
                "/home/anna/.local/share/containers/storage/volumes/conf/_data, the volume `conf`",
                "/var/lib/nerdctl/1935db59/volumes/default/conf/_data, the volume `conf`",
                "/var/lib/docker/volumes/conf/_data/sub, a bind mount of /var/lib/docker/volumes/conf/_data/sub on the host"
            })
    void whatIsOnADiskOfTheHost(String root, String description) throws IOException {
        assertThat(mount(root, "ext4", "/dev/vda1").description()).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, an anonymous volume",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde, "
                + "the volume `0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde`",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg, "
                + "the volume `0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg`"
    })
    void aVolumeThatNobodyGaveANameHas64HexadecimalDigits(String name, String description) throws IOException {
        assertThat(mount("/var/lib/docker/volumes/" + name + "/_data", "ext4", "/dev/vda1")
                        .description())
                .isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource({
        "kubernetes.io~configmap/settings, the ConfigMap volume `settings` of the pod",
        "kubernetes.io~configmap/settings/..2026_11_24_10_00_00.1/a.conf, the ConfigMap volume `settings` of the pod",
        "kubernetes.io~secret/tls, the Secret volume `tls` of the pod",
        "kubernetes.io~projected/all, the projected volume `all` of the pod",
        "kubernetes.io~empty-dir/scratch, the emptyDir volume `scratch` of the pod",
        "kubernetes.io~empty-dir/scratch/sub/dir, the emptyDir volume `scratch` of the pod",
        "kubernetes.io~downward-api/labels, the downwardAPI volume `labels` of the pod",
        "kubernetes.io~csi/pvc-1/mount, the csi volume `pvc-1` of the pod",
        "kubernetes.io~configmap, a Secret or projected volume of the pod"
    })
    void aVolumeOfAPod(String volume, String description) throws IOException {
        String root = "/var/lib/kubelet/pods/5d8e/volumes/" + volume;

        assertThat(mount(root, "ext4", "/dev/vda1").kind()).isEqualTo(Mount.Kind.KUBERNETES);
        assertThat(mount(root, "ext4", "/dev/vda1").description()).isEqualTo(description);
    }

    /** Kubernetes binds a `subPath` to a place of its own first. */
    @Test
    void aSubPathOfAVolumeOfAPod() throws IOException {
        String root = "/var/lib/kubelet/pods/5d8e/volume-subpaths/settings/app/0";

        assertThat(mount(root, "ext4", "/dev/vda1").description()).isEqualTo("the volume `settings` of the pod");
    }

    /** Secrets and projected volumes lie in file systems in memory, whose rows do not tell the name of the volume. */
    @Test
    void aSubPathOfASecret() throws IOException {
        Mount mount = mount("/..2026_11_24_10_00_00.123/key.pem", "tmpfs", "tmpfs");

        assertThat(mount.kind()).isEqualTo(Mount.Kind.KUBERNETES);
        assertThat(mount.description()).isEqualTo("a Secret or projected volume of the pod");
        assertThat(mount.name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, tmpfs, tmpfs, MEMORY, a file system in memory",
        "/, overlay, overlay, IMAGE, part of the container's own file system",
        "/, fuse-overlayfs, fuse-overlayfs, IMAGE, part of the container's own file system",
        "/, nfs4, nas:/export/conf, DEVICE, a mount of nas:/export/conf",
        "/, ext4, /dev/sdb, DEVICE, a mount of /dev/sdb",
        "/, btrfs, C:\\134, DEVICE, a mount of C:\\"
    })
    void aFileSystemOfItsOwn(String root, String type, String source, Mount.Kind kind, String description)
            throws IOException {
        assertThat(mount(root, type, source).kind()).isEqualTo(kind);
        assertThat(mount(root, type, source).description()).isEqualTo(description);
    }

    /** The table tells a path in the file system, and only for the file system of the engine's own files is it known whose. */
    @ParameterizedTest
    @CsvSource({
        "/conf, ext4, /dev/vdb1, a bind mount of /conf on the host's /dev/vdb1",
        "/anna/conf, fakeowner, /run/host_mark/Users, a bind mount of /anna/conf on the host's /run/host_mark/Users",
        "/Users/anna/conf, 9p, C:\\134, a bind mount of /Users/anna/conf on the host's C:\\",
        "/conf, tmpfs, tmpfs, a bind mount of /conf on the host's tmpfs"
    })
    void aPathOfAnotherFileSystemIsNotCalledAPathOfTheHost(String root, String type, String source, String description)
            throws IOException {
        assertThat(mount(root, type, source).description()).isEqualTo(description);
    }

    /** Where the engine keeps its files tells whether the root of its disk is the root of the host. */
    @ParameterizedTest
    @CsvSource({
        "/var/lib/docker/containers/4f, the host",
        "/run/containers/storage/overlay-containers/4f/userdata, the host",
        "/docker/containers/4f, the host's /dev/vda1",
        "/containers/overlay-containers/4f/userdata, the host's /dev/vda1"
    })
    void theDiskOfTheEngineIsThatOfTheHostIfItsFilesAreInTheirUsualPlace(String engine, String host)
            throws IOException {
        try (Container container = Container.startedIn("/app")) {
            container.table("702 700 254:1 " + engine + "/hosts /etc/hosts rw - ext4 /dev/vda1 rw\n"
                    + "710 700 254:1 /srv/conf /app/config rw - ext4 /dev/vda1 rw\n");
            assertThat(container
                            .machine()
                            .mountAt(container.path("/app/config"))
                            .map(Mount::host))
                    .contains(host);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nfs, true",
        "nfs4, true",
        "cifs, true",
        "9p, true",
        "fuse.sshfs, true",
        "ext4, false",
        "virtiofs, false"
    })
    void locksAreNotTrustedOnANetwork(String type, boolean remote) throws IOException {
        assertThat(mount("/", type, "x").isRemote()).isEqualTo(remote);
    }
}

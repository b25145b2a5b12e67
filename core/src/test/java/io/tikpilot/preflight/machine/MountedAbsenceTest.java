package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a file is not in a directory that somebody mounted. */
class MountedAbsenceTest {
    private static final String BIND = "710 700 254:1 /srv/conf /app/config rw - ext4 /dev/vda1 rw\n";
    private static final String POD = "710 700 254:1 /var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~";

    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/app").directory("/app");
    }

    @Test
    void anEmptyBindMountWasProbablyMadeByDocker() throws IOException {
        container.directory("/app/config").mounts(BIND);

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.fact())
                .isEqualTo("not there: /app/config is an empty directory and a bind mount of /srv/conf on the host");
        assertThat(absence.likely())
                .containsExactly("Docker made that empty directory because /srv/conf did not exist on the host when the"
                        + " container was created");
        assertThat(absence.remedies()).containsExactly("put default.conf into /srv/conf on the host");
    }

    /** A container keeps what was mounted when it started, even if there is another directory of that name by now. */
    @Test
    void aBindMountOfWhatWasDeletedIsNotBlamedOnDocker() throws IOException {
        container.directory("/app/config").mounts(BIND.replace("/srv/conf", "/srv/conf//deleted"));

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.fact())
                .contains("a bind mount of /srv/conf on the host, deleted there since the container started");
        assertThat(absence.likely()).isEmpty();
        assertThat(absence.remedies())
                .containsExactly("put default.conf into /srv/conf on the host, then restart the container: it still has"
                        + " the directory that was deleted");
    }

    @Test
    void aBindMountWithOtherFilesWasProbablyMeantToBeAnother() throws IOException {
        container.file("/app/config/README", "").mounts(BIND);

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.fact())
                .isEqualTo("not there: /app/config holds README; it is a bind mount of /srv/conf on the host");
        assertThat(absence.likely())
                .containsExactly(
                        "another directory was meant to be mounted; what the image itself has in /app/config is"
                                + " hidden by the mount");
    }

    @Test
    void belowTheMountPointTheHostPathLeadsThere() throws IOException {
        container.directory("/app/config/sub").mounts(BIND);

        assertThat(container.absence("/app/config/sub/x.conf").remedies().get(0))
                .startsWith("put x.conf into /srv/conf/sub on the host");
        assertThat(container.absence("/app/config/gone/x.conf").fact())
                .isEqualTo("not there: /app/config/gone does not exist; /app/config is a bind mount of /srv/conf on the"
                        + " host");
        assertThat(container.absence("/app/config/gone/x.conf").remedies())
                .containsExactly("put gone into /srv/conf on the host");
    }

    @Test
    void anEmptyVolumeIsNewOrWasNamedByMistake() throws IOException {
        container.directory("/app/config").mounts(BIND.replace("/srv/conf", "/var/lib/docker/volumes/conf/_data"));

        assertThat(container.absence("/app/config/default.conf").likely())
                .containsExactly(
                        "the volume is new, or a path was written without ./ in front: `conf:/app/config` names"
                                + " a volume, `./conf:/app/config` a directory");
    }

    @Test
    void aVolumeWithOtherFilesHidesThoseOfTheImage() throws IOException {
        container.file("/app/config/x", "").mounts(BIND.replace("/srv/conf", "/var/lib/docker/volumes/conf/_data"));

        assertThat(container.absence("/app/config/default.conf").likely())
                .containsExactly("the volume hides what the image itself has in /app/config");
    }

    @ParameterizedTest
    @CsvSource({
        "configmap/settings, the ConfigMap, the ConfigMap of the volume `settings`",
        "secret/settings, the Secret, the Secret of the volume `settings`",
        "projected/settings, the projected volume, the projected volume `settings`"
    })
    void aVolumeOfAPodLacksAKey(String volume, String subject, String object) throws IOException {
        container.file("/app/config/app.yaml", "").mounts(POD + volume + " /app/config ro - ext4 /dev/vda1 rw\n");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.likely())
                .containsExactly(subject + " has no key `default.conf`, or `items` of the volume leaves it out");
        assertThat(absence.remedies()).containsExactly("add the key `default.conf` to " + object);
    }

    /** A Secret is shown in a file system in memory; Kubernetes puts the link ..data into what it writes. */
    @Test
    void aSecretOfAPodLacksAKey() throws IOException {
        container
                .file("/app/config/..2026_11_24_10_00_00.1/app.yaml", "")
                .link("/app/config/..data", "..2026_11_24_10_00_00.1")
                .link("/app/config/app.yaml", "..data/app.yaml")
                .mounts("710 700 0:90 / /app/config ro,relatime - tmpfs tmpfs rw\n");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.fact())
                .isEqualTo("not there: /app/config holds app.yaml; it is a Secret or projected volume of the pod");
        assertThat(absence.likely())
                .containsExactly("the Secret has no key `default.conf`, or `items` of the volume leaves it out");
        assertThat(absence.remedies())
                .containsExactly("add the key `default.conf` to the Secret that is mounted at /app/config");
    }

    @Test
    void anEmptyDirIsEmpty() throws IOException {
        container.directory("/app/config").mounts(POD + "empty-dir/x /app/config rw - ext4 /dev/vda1 rw\n");

        assertThat(container.absence("/app/config/default.conf").likely())
                .containsExactly("an emptyDir volume is empty until a container of the pod writes into it");
    }

    @Test
    void aVolumeThatHasNoKeysIsFilledByHand() throws IOException {
        container.directory("/app/config").mounts(POD + "csi/pvc-1/mount /app/config rw - ext4 /dev/vda1 rw\n");

        assertThat(container.absence("/app/config/default.conf").likely()).isEmpty();
        assertThat(container.absence("/app/config/default.conf").remedies())
                .containsExactly("put default.conf into the csi volume `pvc-1` of the pod");
    }

    @Test
    void aFileSystemInMemoryIsEmptyAtEachStart() throws IOException {
        container.directory("/app/config").mounts("710 700 0:90 / /app/config rw - tmpfs tmpfs rw\n");

        assertThat(container.absence("/app/config/default.conf").likely())
                .containsExactly("a file system in memory is empty at each start");
        assertThat(container.absence("/app/config/default.conf").remedies())
                .containsExactly("mount the directory that holds default.conf at /app/config");
    }

    @Test
    void aDiskIsFilledWhereItIsMounted() throws IOException {
        container.directory("/app/config").mounts("710 700 8:16 / /app/config rw - ext4 /dev/sdb rw\n");

        assertThat(container.absence("/app/config/default.conf").remedies())
                .containsExactly("put default.conf into /app/config");
    }
}

package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a file is changed that is there: an empty one, and one that holds a wrong value. */
class EditedFilesTest {
    private static final String FILE = "/app/config/a.conf";
    private static final String BIND = "710 700 254:1 /srv/conf /app/config rw - ext4 /dev/vda1 rw\n";

    @AutoClose
    private Container container;

    @BeforeEach
    void aFile() throws IOException {
        container = Container.startedIn("/app").file(FILE, "");
    }

    private Diagnosis emptiness() throws IOException {
        return container.seeing(() -> FileFacts.emptiness(container.path("config/a.conf")));
    }

    private Optional<String> edit() throws IOException {
        return container.seeing(() -> FileFacts.whereToEdit(container.path("config/a.conf")));
    }

    @Test
    void onAHostAFileIsChangedWhereItIs() throws IOException {
        assertThat(emptiness().fact()).isEqualTo("0 bytes");
        assertThat(emptiness().remedies()).containsExactly("restore its content, in the place that it comes from");
        assertThat(edit()).isEmpty();
    }

    @Test
    void inABindMountItIsChangedOnTheHost() throws IOException {
        container.mounts(BIND);

        assertThat(emptiness().fact()).isEqualTo("0 bytes; /app/config is a bind mount of /srv/conf on the host");
        assertThat(emptiness().remedies()).containsExactly("restore its content, in /srv/conf/a.conf on the host");
        assertThat(edit()).contains("/srv/conf/a.conf on the host, which is mounted there");
    }

    /** Editors write a new file and rename it; a container that has the old one mounted does not see that. */
    @Test
    void aFileThatWasReplacedOnTheHostIsSeenOnlyAfterARestart() throws IOException {
        container.mounts("710 700 254:1 /srv/a.conf//deleted " + FILE + " rw - ext4 /dev/vda1 rw\n");

        assertThat(edit())
                .contains("/srv/a.conf on the host, then restart the container: it still has an older file, deleted or"
                        + " replaced on the host since");
    }

    @Test
    void inAPodItIsChangedInTheConfigMap() throws IOException {
        String root = "/var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~configmap/settings";
        container.mounts(BIND.replace("/srv/conf", root));

        assertThat(edit()).contains("the ConfigMap of the volume `settings` of the pod");
    }

    @Test
    void aChangeOfASubPathArrivesOnlyInANewPod() throws IOException {
        String root = "/var/lib/kubelet/pods/5d8e/volumes/kubernetes.io~configmap/settings/..2026/a.conf";
        container.mounts("710 700 254:1 " + root + " " + FILE + " ro - ext4 /dev/vda1 rw\n");

        assertThat(edit())
                .contains("the ConfigMap of the volume `settings` of the pod; it is mounted with `subPath`, so a change"
                        + " arrives only in a new pod");
    }

    @Test
    void inAVolumeItIsChangedWhereItIs() throws IOException {
        container.mounts(BIND.replace("/srv/conf", "/var/lib/docker/volumes/conf/_data"));

        assertThat(edit()).isEmpty();
        assertThat(emptiness().fact()).isEqualTo("0 bytes; /app/config is the volume `conf`");
    }

    /** A start script may have written it: that it is part of the image is not known. */
    @Test
    void whatIsNotMountedComesFromTheImage() throws IOException {
        container.mounts("");

        assertThat(edit())
                .contains("the file that the image is built with, or the script that writes it at the start: nothing is"
                        + " mounted at /app/config/a.conf");
    }
}

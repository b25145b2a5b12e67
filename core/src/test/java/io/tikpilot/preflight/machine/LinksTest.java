package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that lead nowhere, at a path and on the way to it. */
class LinksTest {
    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/app").directory("/app/config");
    }

    @Test
    void aLinkToNothingIsNamedWithItsTarget() throws IOException {
        container.link("/app/config/default.conf", "/etc/tikpilot.conf");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.fact()).isEqualTo("a link to /etc/tikpilot.conf, which leads to nothing");
        assertThat(absence.remedies()).containsExactly("make the link lead to a file, or put the file itself there");
    }

    @Test
    void aLinkOfKubernetesHasLostItsKey() throws IOException {
        container.link("/app/config/default.conf", "..data/default.conf");

        assertThat(container.absence("/app/config/default.conf").likely())
                .containsExactly("Kubernetes mounts a ConfigMap or Secret there that has lost its key `default.conf`");
    }

    @Test
    void aLinkInACircleLeadsToNothing() throws IOException {
        container.link("/app/config/a", "b").link("/app/config/b", "a");

        assertThat(container.absence("/app/config/a").fact()).isEqualTo("a link to b, which leads to nothing");
    }

    /** The directory does exist, as a link: to say that it did not would send people looking for it. */
    @Test
    void aDirectoryOnTheWayIsALinkToNothing() throws IOException {
        container.link("/app/conf", "/srv/tikpilot/conf");

        Diagnosis absence = container.absence("/app/conf/sub/default.conf");
        assertThat(absence.fact())
                .isEqualTo("not there: /app/conf is a link to /srv/tikpilot/conf, which leads to nothing");
        assertThat(absence.remedies())
                .containsExactly("make the link /app/conf lead to a directory, or put the directory itself there");
    }

    @Test
    void aDirectoryOnTheWayIsALinkInACircle() throws IOException {
        container.link("/app/conf", "conf");

        assertThat(container.absence("/app/conf/default.conf").fact())
                .isEqualTo("not there: /app/conf is a link to conf, which leads to nothing");
    }
}

package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server in a container that listens where nobody reaches it. */
class ListenCheckTest {
    record Server(@BindAddress String host) {}

    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/app");
    }

    private SettingsLoader<Server> loader(String host) {
        return SettingsLoader.of(Server.class)
                .layer(Layer.values("test", Map.of("host", host)))
                .on(container.machine());
    }

    private List<String> problems(String host) {
        return Loading.problems(loader(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "127.1",
                "127.0.0.1:8080",
                "localhost",
                "LOCALHOST",
                "localhost:80",
                " localhost ",
                "::1",
                "[::1]",
                "[::1]:80",
                "0:0:0:0:0:0:0:1",
                "::ffff:127.0.0.1"
            })
    void aLoopbackInAContainerIsAWarning(String host) throws IOException {
        container.mounts("");

        assertThat(problems(host)).containsExactly("warning[invalid-value] host");
        assertThat(loader(host).load().host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "::",
                "[::]:80",
                "10.0.0.1",
                "192.168.127.1",
                "tikpilot",
                "127.example.org",
                "localhost.example.org",
                "my-localhost",
                "::1234",
                "[::12]:80",
                "",
                "*"
            })
    void everyOtherAddressIsFine(String host) throws IOException {
        container.mounts("");

        assertThat(problems(host)).isEmpty();
    }

    @Test
    void outsideOfContainersALoopbackIsWhatItShouldBe() throws IOException {
        container.table("27 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n").file("/.dockerenv", "");

        assertThat(problems("127.0.0.1")).isEmpty();
        assertThat(problems("localhost")).isEmpty();
    }

    @Test
    void aMachineThatShowsNothingIsNotTakenForAContainer() {
        assertThat(problems("127.0.0.1")).isEmpty();
    }
}

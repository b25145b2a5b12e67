package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludesTest {
    record Settings(int port) {}

    @TempDir
    Path directory;

    private Path other;

    @BeforeEach
    void anotherFile() throws IOException {
        other = Files.writeString(directory.resolve("other.conf"), "port = 7654321");
    }

    private Inspection<Settings> inspect(String include) throws IOException {
        Path file = Files.writeString(directory.resolve("app.conf"), "port = 1\n" + include + "\n");
        return SettingsLoader.of(Settings.class).layer(Layer.file(file)).inspect();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include \"other.conf\"",
                "include \"other\"",
                "include file(\"OTHER\")",
                "include required(file(\"OTHER\"))",
                "include required(\"other.conf\")",
                "include url(\"file:OTHER\")",
                "include required(url(\"file:OTHER\"))",
                "include classpath(\"reference.conf\")",
                "include required(classpath(\"logback-test.xml\"))",
                "include \"/etc/passwd\"",
                "include \"../../etc/passwd\"",
                "include \"not-there.conf\"",
                "inner { include \"other.conf\" }",
                "include   \t  file( \"OTHER\" )"
            })
    void everyFormOfIncludeIsRefusedAtItsLine(String include) throws IOException {
        Inspection<Settings> inspection = inspect(include.replace("OTHER", other.toString()));

        assertThat(inspection.settings()).isEmpty();
        assertThat(inspection.report().problems()).hasSize(1);
        assertThat(inspection.report().problems().get(0).code()).isEqualTo("include-refused");
        assertThat(inspection.report().text()).contains("app.conf:2:").doesNotContain("7654321", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include url(\"URL\")", "include \"URL\"", "include required(url(\"URL\"))"})
    void noConnectionIsEverMade(String include) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/a.conf";
            assertThat(inspect(include.replace("URL", url)).report().problems()).hasSize(1);

            server.setSoTimeout(50); // a connection would be waiting already
            assertThat(connectionWaits(server)).isFalse();
        }
    }

    private static boolean connectionWaits(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void credentialsInAUrlAreNotShown() throws IOException {
        assertThat(inspect("include url(\"http://eve:hunter2@127.0.0.1:1/a\")")
                        .report()
                        .text())
                .doesNotContain("hunter2");
    }

    @Test
    void theWordAloneIsAKeyOrAValueLikeAnyOther() throws IOException {
        record Words(String include, String word) {}
        Path file = Files.writeString(directory.resolve("words.conf"), "\"include\" = a, word = include this");

        assertThat(SettingsLoader.of(Words.class).layer(Layer.file(file)).load())
                .isEqualTo(new Words("a", "include this"));
    }
}

package io.tikpilot.preflight.testing;

import static io.tikpilot.preflight.testing.PreflightAssertions.assertThat;
import static io.tikpilot.preflight.testing.PreflightAssertions.assertThatThrownBy;

import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {
    record Settings(@Default("localhost") String host, int port, Optional<Secret> password) {}

    private static final List<Path> USED = new ArrayList<>();

    @AfterEach
    void remember(Sandbox sandbox) {
        USED.add(sandbox.path(""));
    }

    @AfterAll
    static void everyDirectoryIsItsOwnAndIsRemoved() {
        assertThat(USED).hasSize(6).doesNotHaveDuplicates();
        assertThat(USED.stream().filter(Files::exists)).isEmpty();
    }

    @Test
    void aTestHasFilesAndVariablesOfItsOwn(Sandbox sandbox) {
        sandbox.file("config/default.conf", "port = 1, host = a").variable("APP_PORT", "2");
        assertThat(sandbox.load(Settings.class, "APP").port()).isEqualTo(2);
        assertThat(sandbox.inspect(Settings.class, "APP"))
                .setting("port")
                .comesFrom("environment APP_PORT")
                .hasValue("2")
                .overrides("1");
    }

    @Test
    void theFilesOfAnotherTestAreNotThere(Sandbox sandbox) {
        assertThat(sandbox.inspect(Settings.class, "APP")).isRefused().report().hasProblems("missing-value port");
    }

    @Test
    void aFileIsCalledAsTheTestWroteIt(Sandbox sandbox) {
        sandbox.file("config/default.conf", "host = a, port = http");
        assertThat(sandbox.inspect(Settings.class, "APP"))
                .report()
                .problem("wrong-type", "port")
                .isAt("config/default.conf:1:18")
                .isAt(sandbox.path("config/default.conf") + ":1:18");
        assertThat(sandbox.inspect(Settings.class, "APP")).setting("host").comesFrom("config/default.conf:1:8");
        assertThatThrownBy(() -> assertThat(sandbox.inspect(Settings.class, "APP"))
                        .setting("host")
                        .comesFrom("fault.conf:1:8"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("config/default.conf:1:8");
    }

    @Test
    void secretsLieBelowTheDirectory(Sandbox sandbox) {
        sandbox.file("run/secrets/password", "hunter2\n").variable("APP_PORT", "80");
        assertThat(sandbox.inspect(Settings.class, "APP")).setting("password").isSecret();
        assertThat(sandbox.load(Settings.class, "APP").password())
                .map(Secret::reveal)
                .contains("hunter2");
    }

    @Test
    void thePropertiesOfTheProcessAreNotRead(Sandbox sandbox) {
        assertThat(sandbox.layers("APP"))
                .extracting(layer -> layer.name().split(" ", -1)[0])
                .doesNotContain("system");
    }

    @Test
    void theSameSandboxIsGivenToAllMethodsOfATest(Sandbox one, Sandbox other) {
        assertThat(one).isSameAs(other);
    }
}

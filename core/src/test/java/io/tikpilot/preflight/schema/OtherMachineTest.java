package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.machine.Machine;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Constraints look at the machine that a loader is given, which need not be the one that the test runs on. */
class OtherMachineTest {
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Odd {}

    record Retries(@Odd int count) {}

    @Test
    void aConstraintLooksAtTheMachineThatTheLoaderIsGiven() throws IOException {
        Constraint<Odd, Integer> rule = Constraint.examining(
                Odd.class,
                Integer.class,
                odd -> "",
                (odd, number, machine) -> machine.isContainer()
                        ? Optional.of(Violation.error("is not for containers"))
                        : Optional.empty());
        try (Container container = Container.startedIn("/app").mounts("")) {
            SettingsLoader<Retries> loader =
                    SettingsLoader.of(Retries.class).constraint(rule).layer(Layer.text("a.conf", "count = 1"));
            Machine machine = container.machine();

            assertThat(Loading.problems(loader.on(machine))).containsExactly("error[invalid-value] count");
            assertThat(Loading.problems(loader.on(machine).layer(Layer.text("b.conf", "count = 2"))))
                    .as("every verb keeps the machine")
                    .containsExactly("error[invalid-value] count");
            try (Container plain = Container.startedIn("/app")) {
                assertThat(Loading.problems(loader.on(machine).on(plain.machine())))
                        .isEmpty();
            }
        }
    }

    record Certificate(@ExistingFile Path file) {}

    @Test
    void aPathOfASettingIsLookedUpOnTheMachineThatTheLoaderIsGiven() throws IOException {
        try (Container container = Container.startedIn("/app").file("/app/only/here.pem", "x")) {
            SettingsLoader<Certificate> loader =
                    SettingsLoader.of(Certificate.class).layer(Layer.text("a.conf", "file = only/here.pem"));

            assertThat(Loading.problems(loader)).containsExactly("error[invalid-value] file");
            assertThat(Loading.problems(loader.on(container.machine()))).isEmpty();
            assertThat(loader.on(container.machine()).load().file()).isEqualTo(Path.of("only/here.pem"));
        }
    }

    /** Whether it is there cannot be seen, so nobody is told that it is not. */
    @Test
    void aFileThatMayNotBeReachedIsNotCalledMissing() throws IOException {
        Container.assumeThatDirectoriesHideWhatIsInThem();
        try (Container container =
                Container.startedIn("/app").file("/app/tls/key.pem", "x").owner("/app/tls", "0:0", "rwx------")) {
            SettingsLoader<Certificate> loader = SettingsLoader.of(Certificate.class)
                    .layer(Layer.text("a.conf", "file = tls/key.pem"))
                    .on(container.machine());

            assertThat(container.seeing(() -> loader.inspect().report().text()))
                    .contains("error[invalid-value]: `file` names a file that this process may not reach")
                    .contains("the directory /app/tls cannot be entered: rwx------, owner 0:0");
        }
    }
}

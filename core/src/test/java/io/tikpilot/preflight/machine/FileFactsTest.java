package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is certainly not there, and what only cannot be seen. */
class FileFactsTest {
    @AutoClose
    private Container container;

    @BeforeEach
    void aMachineWithOneOfEach() throws IOException {
        container = Container.startedIn("/app")
                .file("/app/file", "x")
                .file("/app/closed/file", "x")
                .link("/app/dangling", "/gone")
                .link("/app/loop", "loop")
                .owner("/app/closed", "0:0", "rwx------");
    }

    @ParameterizedTest
    @CsvSource({
        "/app/file, false, false",
        "/app, false, false",
        "/, false, false",
        "/app/gone, true, false",
        "/gone/deep/down, true, false",
        "/app/file/below, true, true",
        "/app/file/deep/below, true, true",
        "/app/dangling, false, false",
        "/app/dangling/below, true, true",
        "/app/loop, false, false",
        "/app/loop/deep/below, true, true",
        "/app/closed/file, false, false",
        "/app/closed/gone, false, false",
        "gone, true, false"
    })
    void absenceIsToldFromWhatCannotBeSeen(String path, boolean absent, boolean belowNothing) throws IOException {
        assertThat(container.seeing(() -> FileFacts.isAbsent(container.path(path))))
                .isEqualTo(absent);
        assertThat(container.seeing(() -> FileFacts.isBelowNothing(container.path(path))))
                .isEqualTo(belowNothing);
    }

    @Test
    void namesAreSortedAndNoneWhereNobodyCanLook() throws IOException {
        assertThat(container.seeing(() -> FileFacts.names(container.path("/app"))))
                .containsExactly("closed", "dangling", "file", "loop");
        assertThat(container.seeing(() -> FileFacts.names(container.path("/app/gone"))))
                .isEmpty();
    }
}

package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are none, or that others write to: each is told from the others, and none is waited for. */
class OddFilesTest {
    record Settings(@Default("0") int port) {}

    @TempDir
    Path directory;

    private static String report(Path file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> SettingsLoader.of(Settings.class)
                        .layer(Layer.file(file))
                        .inspect()
                        .report()
                        .text());
    }

    /** The same by way of an include. */
    private String included(Path file) throws IOException {
        Files.writeString(directory.resolve("app.conf"), "include \"" + file + "\"");
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> SettingsLoader.of(Settings.class)
                        .layer(Layer.file(directory.resolve("app.conf")))
                        .limits(Limits.defaults().includes(directory, Path.of("/dev"), Path.of("/proc")))
                        .inspect()
                        .report()
                        .text());
    }

    private void isTold(Path file, String code) throws IOException {
        assertThat(report(file)).contains("1 problem", "error[" + code + "]");
        assertThat(included(file)).contains("1 problem", "error[" + code + "]");
    }

    /** A name with an ending, since an include adds one to a name that has none. */
    private Path link(String target) throws IOException {
        return Files.createSymbolicLink(directory.resolve("link.conf"), Path.of(target));
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/zero,not-a-file",
        "/dev/urandom,not-a-file",
        "/dev/full,not-a-file",
        "/dev/null,not-a-file",
        "/proc/self/environ,empty-file",
        "/proc/self/mem,empty-file",
        "/proc/kmsg,empty-file",
        "/proc/self/fd,not-a-file",
        "/proc/self,not-a-file"
    })
    void devicesAndFilesOfTheKernelAreNotOpened(String file, String code) throws IOException {
        assumeTrue(Files.exists(Path.of(file)), "this system has no " + file);

        isTold(link(file), code);
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        Path pipe = directory.resolve("pipe.conf");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "this system has no mkfifo");

        isTold(pipe, "not-a-file");
    }

    @Test
    void aSocketIsNotOpened() throws IOException {
        Path socket = directory.resolve("s.conf");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            isTold(socket, "not-a-file");
        }
    }

    @Test
    void aLinkToItselfAndALinkToNothingAreMissingFiles() throws IOException {
        Path loop = directory.resolve("loop.conf");
        Files.createSymbolicLink(loop, loop);

        assertThat(report(loop)).contains("error[missing-file]");
        assertThat(report(link("nowhere.conf"))).contains("error[missing-file]");
    }

    @Test
    void aFileOfTenGigabytesIsRefusedByItsSize() throws IOException {
        Path file = directory.resolve("sparse.conf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }

        isTold(file, "limit-exceeded");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadToTheLimitAndNoFurther() throws Exception {
        Path file = Files.writeString(directory.resolve("app.conf"), "port = 1\n");
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(out.length());
                while (done.getCount() > 0 && out.length() < 4 << 20) {
                    out.write("# more and more\n".repeat(64).getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        for (int i = 0; i < 200; i++) {
            String report = report(file);
            assertThat(report.isEmpty() || report.contains("changes while it is read") || report.contains("limit"))
                    .as(report)
                    .isTrue();
        }
        done.countDown();
        writer.join();
    }
}

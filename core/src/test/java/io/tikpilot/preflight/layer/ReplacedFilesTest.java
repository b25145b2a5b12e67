package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.problem.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody replaces without a pause while it is read: every read gets one version of it, and that whole. */
class ReplacedFilesTest {
    private static final int VERSIONS = 4;
    private static final int READS = 5_000;
    /** On a machine that lets one thread run for long, until each version has been seen. */
    private static final int MOST_READS = 200_000;

    @TempDir
    Path directory;

    /** Puts a version in the place of the one before. */
    private interface Replacement {
        void by(int version) throws IOException;
    }

    private static String version(int number) {
        return (number + "\n").repeat(15_000 * (number + 1));
    }

    private static void everyReadIsOfOneVersion(Path file, Replacement replacement) throws Exception {
        replacement.by(0);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Set<Integer> seen = new TreeSet<>();
        try {
            Future<?> written = writer.submit(() -> {
                for (int i = 1; !enough.get(); i++) {
                    replacement.by(i % VERSIONS);
                }
                return null;
            });
            for (int i = 0; i < READS || (seen.size() < VERSIONS && i < MOST_READS); i++) {
                Outcome<String> read = TextFile.lines(file, Limits.defaults());
                assertThat(read.problems()).isEmpty();
                int number = read.value().orElseThrow().charAt(0) - '0';
                assertThat(read.value().orElseThrow()).isEqualTo(version(number));
                seen.add(number);
            }
            enough.set(true);
            written.get();
        } finally {
            enough.set(true);
            writer.shutdown();
        }
        assertThat(seen).hasSize(VERSIONS);
    }

    @Test
    void byRenamingAnotherOverIt() throws Exception {
        Path file = directory.resolve("app.conf");
        Path next = directory.resolve("next");

        everyReadIsOfOneVersion(file, version -> {
            Files.writeString(next, version(version));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** As the kubelet does it: a directory a version, a link to it that is exchanged, and the old one is taken away. */
    @Test
    void byALinkThatLeadsToAnotherDirectory() throws Exception {
        Path data = directory.resolve("..data");
        Path next = directory.resolve("..data_tmp");
        Path file = Files.createSymbolicLink(directory.resolve("app.conf"), Path.of("..data", "app.conf"));

        everyReadIsOfOneVersion(file, version -> {
            Path old = Files.isSymbolicLink(data) ? directory.resolve(Files.readSymbolicLink(data)) : null;
            Path fresh = Files.createTempDirectory(directory, "..v");
            Files.writeString(fresh.resolve("app.conf"), version(version));
            Files.createSymbolicLink(next, fresh.getFileName());
            Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
            if (old != null) {
                Files.delete(old.resolve("app.conf"));
                Files.delete(old);
            }
        });
    }
}

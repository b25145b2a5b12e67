package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathConstraintsTest {
    record Named(
            @ExistingFile Optional<Path> file,
            @ExistingDirectory Optional<Path> directory) {}

    record Many(@ExistingFile List<Path> files) {}

    record Relative(
            @RelativeToFile Path data,
            @RelativeToFile List<Path> more,
            @RelativeToFile Optional<Path> perhaps,
            @RelativeToFile Map<String, Path> named,
            Path usual) {}

    record Certificate(@RelativeToFile @ExistingFile Path pem) {}

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(directory.resolve("cert.pem"), "x");
    }

    private List<String> problems(String key, Path path) {
        return Loading.problems(
                SettingsLoader.of(Named.class).layer(Layer.values("test", Map.of(key, path.toString()))));
    }

    @Test
    void aFileAndADirectoryMustBeThereAndOfTheRightKind() {
        assertThat(problems("file", file)).isEmpty();
        assertThat(problems("directory", directory)).isEmpty();
        assertThat(problems("file", directory)).containsExactly("error[invalid-value] file");
        assertThat(problems("directory", file)).containsExactly("error[invalid-value] directory");
        assertThat(problems("file", directory.resolve("nope"))).containsExactly("error[invalid-value] file");
        assertThat(problems("directory", directory.resolve("nope"))).containsExactly("error[invalid-value] directory");
    }

    @Test
    void aDanglingLinkIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("gone"));

        assertThat(problems("file", link)).containsExactly("error[invalid-value] file");
    }

    @Test
    void eachElementIsChecked() {
        Layer values = Layer.values("test", Map.of("files", List.of(file, directory)));

        assertThat(Loading.problems(SettingsLoader.of(Many.class).layer(values)))
                .containsExactly("error[invalid-value] files[1]");
    }

    @Test
    void aRelativePathCountsFromTheFileThatDeclaresIt() throws IOException {
        Path conf = Files.writeString(
                directory.resolve("app.conf"),
                "data = posts.db, more = [a, ../b, /c], perhaps = ./d, named { x = e }, usual = posts.db");
        Relative relative =
                SettingsLoader.of(Relative.class).layer(Layer.file(conf)).load();

        assertThat(relative.data()).isEqualTo(directory.resolve("posts.db"));
        assertThat(relative.more())
                .containsExactly(directory.resolve("a"), directory.resolveSibling("b"), Path.of("/c"));
        assertThat(relative.perhaps()).contains(directory.resolve("d"));
        assertThat(relative.named()).containsEntry("x", directory.resolve("e"));
        assertThat(relative.usual()).isEqualTo(Path.of("posts.db"));
    }

    @Test
    void declaredAnywhereElseItCountsFromTheWorkingDirectory() throws IOException {
        Path conf = Files.writeString(directory.resolve("app.conf"), "data = a, more = [], usual = b");
        Relative relative = SettingsLoader.of(Relative.class)
                .layer(Layer.file(conf))
                .layer(Layer.arguments("--data=posts.db"))
                .load();

        assertThat(relative.data()).isEqualTo(Path.of("posts.db"));
    }

    @Test
    void theFileThatWinsIsTheOneItCountsFrom() throws IOException {
        Path other = Files.createDirectories(directory.resolve("other"));
        Path low = Files.writeString(directory.resolve("low.conf"), "pem = nope.pem");
        Path high = Files.writeString(other.resolve("high.conf"), "pem = ../cert.pem");

        assertThat(SettingsLoader.of(Certificate.class)
                        .layer(Layer.file(low))
                        .layer(Layer.file(high))
                        .load()
                        .pem())
                .isEqualTo(file);
    }
}

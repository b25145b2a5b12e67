package io.tikpilot.preflight.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method a {@link Sandbox} in a temporary directory, which is removed after the test; with JUnit 5.13 or later:
 *
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class SettingsTest {
 *     @Test
 *     void aVariableOverridesTheFile(Sandbox sandbox) {
 *         sandbox.file("config/default.conf", "server.port = 1").variable("APP_SERVER_PORT", "2");
 *         assertThat(sandbox.load(Settings.class, "APP").server().port()).isEqualTo(2);
 *     }
 * }
 * }</pre>
 */
public final class SandboxExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SandboxExtension.class);

    /** Made by JUnit. */
    public SandboxExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Sandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        Directory known = store.get(Directory.class, Directory.class);
        if (known == null) {
            known = new Directory();
            store.put(Directory.class, known);
        }
        return known.sandbox;
    }

    /** Removed when the test is over, by the store that holds it. */
    private static final class Directory implements AutoCloseable {
        private final Path root;
        private final Sandbox sandbox;

        Directory() {
            try {
                root = Files.createTempDirectory("preflight-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sandbox = Sandbox.in(root);
        }

        @Override
        public void close() throws IOException {
            List<Path> deepestFirst;
            try (Stream<Path> walk = Files.walk(root)) {
                deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}

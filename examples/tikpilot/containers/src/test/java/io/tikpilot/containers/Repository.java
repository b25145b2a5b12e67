package io.tikpilot.containers;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the checkout that is tested. */
final class Repository {
    static final Path ROOT = root();
    static final Path TIKPILOT = ROOT.resolve("examples/tikpilot");

    private Repository() {}

    /** The build runs in the directory of this module, an editor perhaps elsewhere. */
    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}

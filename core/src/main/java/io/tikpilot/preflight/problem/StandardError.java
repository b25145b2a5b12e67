package io.tikpilot.preflight.problem;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of a process's standard error.
 *
 * @param isTerminal whether a person reads it as it is written
 * @param charset the encoding that it is written in
 */
record StandardError(boolean isTerminal, Charset charset) {
    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/2");

    /** That of this process. */
    static StandardError ofThisProcess() {
        boolean isTerminal = isInteractive(Optional.ofNullable(System.console())) && isDevice(target(DESCRIPTOR));
        Optional<String> encoding = Optional.ofNullable(System.getProperty("stderr.encoding"))
                .or(() -> Optional.ofNullable(System.getProperty("sun.stderr.encoding")));
        return new StandardError(isTerminal, charset(encoding));
    }

    /** Whether standard input and output are a terminal; from Java 22 on there is a console without one, and it says so. */
    private static boolean isInteractive(Optional<Console> console) {
        if (console.isEmpty()) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console.get());
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    /** The console knows nothing of {@code 2> errors.log}; where the system tells what the descriptor is, that counts. */
    static boolean isDevice(Optional<String> target) {
        return target.isEmpty()
                || target.get().startsWith("/dev/pts/")
                || target.get().startsWith("/dev/tty")
                || target.get().equals("/dev/console");
    }

    static Optional<String> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException | UnsupportedOperationException | SecurityException unknown) {
            return Optional.empty();
        }
    }

    /** The encoding that Java names, from Java 19 on always; before, the stream has the default one unless it is named. */
    static Charset charset(Optional<String> encoding) {
        try {
            return encoding.map(Charset::forName).orElseGet(Charset::defaultCharset);
        } catch (IllegalArgumentException unknownHere) {
            return Charset.defaultCharset();
        }
    }
}

package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the reference of a program that is kept in files. With the system property {@value #REWRITE} they write the files
 * instead, as they should be.
 */
public final class ReferenceAssert extends AbstractAssert<ReferenceAssert, Reference> {
    /** The system property that makes these assertions write: any value but {@code false}. */
    public static final String REWRITE = "preflight.reference.rewrite";

    private static final String NO_LINE = "(no line)";

    private final Mode mode;

    ReferenceAssert(Reference actual, Mode mode) {
        super(actual, ReferenceAssert.class);
        this.mode = mode;
    }

    /**
     * A file holds the reference as it is printed now; line ends may be those of Windows. A failure shows the first line that differs,
     * and what to type.
     *
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public ReferenceAssert matches(Path file, ReferenceFormat format) {
        isNotNull();
        String expected = actual.print(format);
        try {
            if (mode == Mode.REWRITE) {
                write(file, expected);
            } else {
                compare(file, expected);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void write(Path file, String text) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }

    private void compare(Path file, String expected) throws IOException {
        if (Files.notExists(file)) {
            throw failure("%s is not there.%n%s", file, remedy());
        }
        String found = Files.readString(file).replace("\r\n", "\n");
        if (found.equals(expected)) {
            return;
        }
        List<String> is = List.of(found.split("\n", -1));
        List<String> should = List.of(expected.split("\n", -1));
        int line = 0;
        while (line < is.size() && line < should.size() && is.get(line).equals(should.get(line))) {
            line++;
        }
        throw failure(
                "%s is out of date. Line %s is%n  %s%nand should be%n  %s%n%s",
                file, line + 1, at(line, is), at(line, should), remedy());
    }

    private static String at(int line, List<String> lines) {
        return line < lines.size() ? lines.get(line) : NO_LINE;
    }

    private static String remedy() {
        return "To write it anew, run this test once with the system property " + REWRITE + ", such as\n  mvn test -D"
                + REWRITE;
    }

    /** What the assertions do with a file. */
    enum Mode {
        COMPARE,
        REWRITE;

        /** The mode that a value of the system property asks for. */
        static Mode of(String property) {
            return property.equals("false") ? COMPARE : REWRITE;
        }
    }
}

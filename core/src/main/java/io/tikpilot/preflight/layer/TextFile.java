package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Program;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file read as text: only a regular one, opened once, no further than the limit, whole, and as strict UTF-8. Whatever keeps
 * it from being read is a problem that tells missing, unreadable, empty and irregular files apart.
 */
public final class TextFile {
    /** The key of a file that was taken away goes to the next one, so one that is replaced without a pause can look rewritten. */
    private static final int TRIES = 10;

    private final Path path;
    private final Limits limits;
    private final Program program;
    private final boolean secret;

    /**
     * @param program beside which a file is looked for that is not where it should be
     */
    TextFile(Path path, Limits limits, Program program) {
        this(path, limits, program, false);
    }

    private TextFile(Path path, Limits limits, Program program, boolean secret) {
        this.path = path;
        this.limits = limits;
        this.program = program;
        this.secret = secret;
    }

    /** The content of a file that may be a secret, or why there is none; a problem shows nothing of it. */
    public static Outcome<String> content(Path path, Limits limits) {
        return content(new TextFile(path, limits, Program.unknown(), true));
    }

    /** The content of a file of names and values, or why there is none; a problem shows its line up to the value. */
    public static Outcome<String> lines(Path path, Limits limits) {
        return content(new TextFile(path, limits, Program.unknown()));
    }

    /** Why a directory cannot be listed: it is none, or it may not be read. */
    public static Problem unlisted(Path directory) {
        return Files.exists(directory) && !Files.isDirectory(directory)
                ? FileProblems.notADirectory(directory, Optional.empty())
                : FileProblems.unreadable(directory, FileFacts.denial(directory));
    }

    private static Outcome<String> content(TextFile file) {
        Outcome<TextSource> source = file.read();
        return new Outcome<>(source.value().map(TextSource::text), source.problems());
    }

    /** The text of the file, or why there is none. */
    Outcome<TextSource> read() {
        return read(TRIES);
    }

    private Outcome<TextSource> read(int tries) {
        try {
            BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                return none(FileProblems.notAFile(path, FileFacts.irregularity(path)));
            }
            if (before.size()
                    == 0) { // nor is it opened: a file of /proc has no size, and reading one may wait for ever
                return none(FileProblems.emptyFile(path));
            }
            if (before.size() > limits.fileBytes()) {
                return none(tooLarge());
            }
            byte[] bytes = whole(before);
            if (bytes != null) {
                return decoded(bytes);
            }
            return tries > 1 ? read(tries - 1) : none(FileProblems.changedWhileRead(path));
        } catch (NoSuchFileException e) { // Kubernetes exchanges a link, and takes away what the old one led to
            return tries > 1 ? read(tries - 1) : none(FileProblems.missingFile(path, FileFacts.absence(path, program)));
        } catch (AccessDeniedException e) {
            return none(FileProblems.unreadable(path, FileFacts.denial(path)));
        } catch (FileSystemException e) { // below a file, or by a link that leads in a circle
            boolean absent = FileFacts.isBelowNothing(path) || Files.isSymbolicLink(path);
            String reason = e.getReason() == null ? "the file system refuses" : e.getReason();
            return none(
                    absent
                            ? FileProblems.missingFile(path, FileFacts.absence(path, program))
                            : FileProblems.failed(path, reason));
        } catch (IOException e) {
            return none(FileProblems.failed(path, "the file system reports an error"));
        }
    }

    private Problem tooLarge() {
        return secret
                ? LayerProblems.tooLargeSecret(path.toString(), limits.fileBytes())
                : LayerProblems.tooLarge(path.toString(), limits.fileBytes());
    }

    /**
     * All bytes of the file; nothing if it was written to meanwhile. A file that was replaced meanwhile is another file, and the
     * one that was opened is as it was.
     */
    private byte @Nullable [] whole(BasicFileAttributes before) throws IOException {
        try (InputStream in = open()) {
            int size = in.available();
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE, limits.fileBytes() + 1L));
            // While it is open, no other file gets its key.
            BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
            boolean replaced = !Objects.equals(before.fileKey(), after.fileKey());
            boolean stable = replaced
                    ? bytes.length == size
                    : bytes.length == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime());
            return stable && bytes.length <= limits.fileBytes() ? bytes : null;
        }
    }

    /** A plain stream spares a start the thirty classes of a channel; where it fails, the channel's exception says why. */
    private InputStream open() throws IOException {
        if (path.getFileSystem() == FileSystems.getDefault()) {
            try {
                return new FileInputStream(path.toFile());
            } catch (FileNotFoundException e) {
                return Files.newInputStream(path);
            }
        }
        return Files.newInputStream(path);
    }

    private Outcome<TextSource> decoded(byte[] bytes) {
        if (bytes.length == 0) {
            return none(FileProblems.emptyFile(path));
        }
        return StrictUtf8.decode(bytes, path.toString(), Optional.of(path), secret);
    }

    private static Outcome<TextSource> none(Problem problem) {
        return Outcome.none(List.of(problem));
    }
}

package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.machine.Mount;
import io.tikpilot.preflight.machine.Program;
import io.tikpilot.preflight.problem.Quote;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether an SQLite database can be opened and written, asked before SQLite is: it does not tell one cause from another. */
record SqliteCheck(SqliteDatabase.Directory directory, Path file, Machine machine) {
    static Optional<Violation> url(SqliteDatabase rule, String text, Machine machine) {
        Optional<SqliteUrl> url = SqliteUrl.of(text);
        if (url.isEmpty()) {
            return Optional.of(
                    Violation.error("is not the URL of an SQLite database").expecting("jdbc:sqlite:FILE"));
        }
        if (url.get().isInMemory()) {
            return Optional.empty();
        }
        try {
            return file(rule, machine.path(url.get().file()), machine);
        } catch (InvalidPathException e) {
            return Optional.of(Violation.error("names a file that cannot be"));
        }
    }

    static Optional<Violation> file(SqliteDatabase rule, Path file, Machine machine) {
        Path there = machine.path(file).toAbsolutePath().normalize();
        return new SqliteCheck(rule.directory(), there, machine).violation();
    }

    private Optional<Violation> violation() {
        Path above = file.getParent();
        Path parent = above == null ? file : above;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of(noFile(parent));
        }
        if (!Files.exists(parent) && !FileFacts.isAbsent(parent) && !Files.isSymbolicLink(parent)) {
            return Optional.of(Violation.error("names a file in a directory that this process may not enter")
                    .because(parent.toString(), FileFacts.denial(parent)));
        }
        Path existing = parent;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean there = existing.equals(parent);
        if (!Files.isDirectory(existing) || (!there && directory == SqliteDatabase.Directory.EXISTING)) {
            return Optional.of(noDirectory(parent, existing));
        }
        if (!machine.isWritable(existing)) {
            return Optional.of(Violation.error(
                            "names a file in a directory that this process may not " + (there ? "write" : "make"))
                    .expecting("a file in a directory that can be written: SQLite puts its journal beside the file")
                    .because(existing.toString(), writeDenial(existing, parent)));
        }
        if (Files.exists(file) && !machine.isWritable(file)) {
            return Optional.of(Violation.error("names a file that this process may not write")
                    .expecting("a file that can be written")
                    .because(file.toString(), FileFacts.writeDenial(file)));
        }
        return durability(parent);
    }

    private Violation noFile(Path parent) {
        Diagnosis irregularity = FileFacts.irregularity(file);
        Violation violation = Violation.error(
                        Files.isDirectory(file)
                                ? "names a directory, not a database file"
                                : "names something that is not a file")
                .expecting("a file");
        Violation explained = violation.because(file.toString(), Diagnosis.of(irregularity.fact()));
        return machine.mountAt(file).isEmpty()
                ? explained.help("add the name of a file at its end: …/database.db")
                : explained.help("mount the directory that holds the database, not the file itself: SQLite keeps its"
                        + " journal beside it (" + volumeAt(parent) + ")");
    }

    /** In the container's own file system no owner or mode is to be changed: a database does not belong there. */
    private Diagnosis writeDenial(Path existing, Path parent) {
        Diagnosis denial = FileFacts.writeDenial(existing);
        Mount mount = machine.mountOf(existing).orElse(null);
        boolean image =
                mount != null && mount.kind() == Mount.Kind.IMAGE && (mount.isReadOnly() || machine.isContainer());
        // A new volume belongs to whom the directory of the image does, so it would not help another user.
        boolean otherUser = !denial.likely().isEmpty();
        return image && !otherUser ? Diagnosis.of(denial.fact()).remedy(onVolume(parent)) : denial;
    }

    private Violation noDirectory(Path parent, Path existing) {
        Diagnosis absence = Files.isDirectory(existing)
                ? FileFacts.absence(parent, Program.unknown())
                : Diagnosis.of("not there: " + existing + " is a file");
        Violation violation = Violation.error("names a file in a directory that is not there")
                .expecting("a file in a directory that is there: SQLite makes none")
                .because(parent.toString(), Diagnosis.of(absence.fact()));
        if (absence.elsewhere().isPresent()) {
            violation = violation.note("likely", absence.likely().get(0));
        }
        return violation.help(whereElse(parent, existing));
    }

    private String whereElse(Path parent, Path existing) {
        if (!machine.isContainer()) {
            return "make the directory: mkdir -p " + Quote.word(parent.toString());
        }
        Optional<Mount> mount = machine.mountOf(existing);
        boolean mounted = mount.isPresent() && mount.get().kind() != Mount.Kind.IMAGE && Files.isDirectory(existing);
        return mounted
                ? "name a file in " + existing + ", such as " + existing.resolve(file.getFileName()) + ": it lies on "
                        + mount.get().description()
                : "mount a volume at " + parent + " (" + volumeAt(parent) + "), or name a file on one";
    }

    /** What would work, and lose data. */
    private Optional<Violation> durability(Path parent) {
        Optional<Mount> found = machine.mountOf(parent);
        if (found.isEmpty() || !machine.isContainer()) {
            return Optional.empty();
        }
        Mount mount = found.get();
        if (mount.isRemote()) {
            return Optional.of(
                    Violation.warning("lies on a network file system, where SQLite's locks cannot be relied on")
                            .expecting("a file on a local disk")
                            .note("looked at", mount.point() + " is " + mount.description() + " (" + mount.type() + ")")
                            .help("mount a local volume at " + mount.point()));
        }
        return switch (mount.kind()) {
            case IMAGE ->
                Optional.of(lost("lies in the container's own file system, and is lost when the container is removed")
                        .note("looked at", file + " is on no volume: " + mount.point() + " is " + mount.description())
                        .help(onVolume(parent)));
            case MEMORY ->
                Optional.of(lost("lies in memory, and is lost when the container stops")
                        .note("looked at", mount.point() + " is " + mount.description())
                        .help(onVolume(parent)));
            case BIND, VOLUME, KUBERNETES, DEVICE -> Optional.empty();
        };
    }

    private static Violation lost(String verdict) {
        return Violation.warning(verdict).expecting("a file on a volume");
    }

    /** A volume over the program itself, or over what every system has there, would hide it. */
    private String onVolume(Path parent) {
        boolean others = parent.getNameCount() == 0
                || machine.path("").toAbsolutePath().startsWith(parent)
                || Machine.isOfEverySystem(parent);
        return others
                ? "name a file in a directory of its own, such as /data/" + file.getFileName()
                        + ", and mount a volume there (-v data:/data)"
                : "mount a volume at " + parent + " (" + volumeAt(parent) + ")";
    }

    private static String volumeAt(Path directory) {
        return "-v data:" + Quote.word(directory.toString());
    }
}

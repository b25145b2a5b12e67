package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.machine.Mount;
import io.tikpilot.preflight.machine.Program;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether an SQLite database can be opened and written, asked before SQLite is: it does not tell one cause from another. */
record SqliteCheck(SqliteDatabase.Directory directory, Path file, Machine machine) {
    private static final List<String> SCHEMES = List.of("jdbc:sqlite:", "sqlite://", "sqlite:");

    static Optional<Violation> url(SqliteDatabase rule, String url, Machine machine) {
        for (String scheme : SCHEMES) {
            if (url.startsWith(scheme)) {
                String file = url.substring(scheme.length());
                int query = file.indexOf('?');
                file = query < 0 ? file : file.substring(0, query);
                boolean inMemory = file.isEmpty() || file.startsWith(":memory:") || file.startsWith(":resource:");
                return inMemory
                        ? Optional.empty()
                        : path(rule, file.startsWith("file:") ? file.substring(5) : file, machine);
            }
        }
        return Optional.of(
                Violation.error("is not the URL of an SQLite database").expecting("jdbc:sqlite:FILE"));
    }

    private static Optional<Violation> path(SqliteDatabase rule, String file, Machine machine) {
        try {
            return new SqliteCheck(rule.directory(), absolute(machine.path(file)), machine).violation();
        } catch (InvalidPathException e) {
            return Optional.of(Violation.error("names a file that cannot be"));
        }
    }

    static Optional<Violation> file(SqliteDatabase rule, Path file, Machine machine) {
        return new SqliteCheck(rule.directory(), absolute(machine.path(file)), machine).violation();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private Optional<Violation> violation() {
        if (Files.isDirectory(file)) {
            return Optional.of(directoryInstead());
        }
        Path parent = file.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        Path existing = parent;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!existing.equals(parent) && directory == SqliteDatabase.Directory.EXISTING) {
            return Optional.of(noDirectory(parent));
        }
        if (!FileFacts.isWritable(existing)) {
            return Optional.of(notWritable(existing, parent));
        }
        if (Files.exists(file) && !FileFacts.isWritable(file)) {
            return Optional.of(Violation.error("names a file that this process may not write")
                    .expecting("a file that can be written")
                    .because(file.toString(), FileFacts.writeDenial(file)));
        }
        return durability(parent);
    }

    private Violation directoryInstead() {
        Violation violation =
                Violation.error("names a directory, not a database file").expecting("a file");
        Diagnosis irregularity = FileFacts.irregularity(file);
        return machine.mountAt(file).isPresent()
                ? violation.because(file.toString(), irregularity)
                : violation
                        .because(file.toString(), Diagnosis.of(irregularity.fact()))
                        .help("name a file in it, such as " + file.resolve("database.db"));
    }

    private Violation notWritable(Path existing, Path parent) {
        Violation violation = Violation.error("names a file in a directory that this process may not write")
                .expecting("a file in a directory that can be written: SQLite puts its journal beside the file");
        Diagnosis denial = FileFacts.writeDenial(existing);
        return isInContainer(existing)
                ? violation.because(
                        existing.toString(), Diagnosis.of(denial.fact()).remedy(mountVolume(parent)))
                : violation.because(existing.toString(), denial);
    }

    /** Whether a path lies in the container's own file system, where no database belongs. */
    private boolean isInContainer(Path path) {
        return machine.isContainer() && machine.mountOf(path).map(Mount::kind).equals(Optional.of(Mount.Kind.IMAGE));
    }

    private static String mountVolume(Path directory) {
        return "mount a volume at " + directory + " (-v DATA:" + directory + "), or name a file on one";
    }

    private Violation noDirectory(Path parent) {
        Diagnosis absence = FileFacts.absence(parent, Program.unknown());
        Violation violation = Violation.error("names a file in a directory that is not there")
                .expecting("a file in a directory that is there: SQLite makes none")
                .because(parent.toString(), Diagnosis.of(absence.fact()));
        if (absence.elsewhere().isPresent()) {
            violation = violation.note("likely", absence.likely().get(0));
        }
        return violation.help(machine.isContainer() ? mountVolume(parent) : "make the directory: mkdir -p " + parent);
    }

    /** What would work, and lose data. */
    private Optional<Violation> durability(Path parent) {
        Mount mount = machine.mountOf(parent).orElse(null);
        if (mount == null || !machine.isContainer()) {
            return Optional.empty();
        }
        if (mount.isRemote()) {
            return Optional.of(Violation.warning("lies on a network file system, where SQLite's locks do not hold")
                    .expecting("a file on a local disk")
                    .note("looked at", mount.point() + " is " + mount.description() + " of the type " + mount.type())
                    .help("mount a local volume at " + mount.point()));
        }
        boolean lost = mount.kind() == Mount.Kind.IMAGE || mount.kind() == Mount.Kind.MEMORY;
        return lost
                ? Optional.of(Violation.warning(
                                "lies in the container's own file system, and is lost with the container")
                        .expecting("a file on a volume")
                        .note("looked at", file + " is on no volume: " + mount.point() + " is " + mount.description())
                        .help(mountVolume(parent)))
                : Optional.empty();
    }
}

package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Why there is nothing at a path: the first thing on the way to it that is not as it should be, what is mounted there, and where
 * the same name is found instead.
 */
final class Absence {
    private final Path path;
    private final Path absolute;
    private final Program program;
    private final Machine machine;

    Absence(Path path, Program program) {
        this.path = path;
        this.absolute = Machine.absolute(path);
        this.program = program;
        this.machine = Machine.of(path.getFileSystem());
    }

    Diagnosis diagnosis() {
        if (Files.isSymbolicLink(absolute)) {
            return link();
        }
        Path missing = absolute;
        Path parent = missing.getParent();
        while (parent != null && !Files.exists(parent)) {
            missing = parent;
            parent = missing.getParent();
        }
        if (parent == null) {
            return Diagnosis.of("not there");
        }
        if (!Files.isDirectory(parent)) {
            return Diagnosis.of("not there: " + parent + " is a file")
                    .remedy("put a directory in the place of the file " + parent);
        }
        if (Files.isSymbolicLink(missing)) {
            return Diagnosis.of(
                            "not there: " + missing + " is a link to " + target(missing) + ", which leads to nothing")
                    .remedy("make the link " + missing + " lead to a directory, or put the directory itself there");
        }
        return missing.equals(absolute) ? inDirectory(parent) : withoutDirectory(missing, parent);
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "a place that cannot be seen";
        }
    }

    private Diagnosis link() {
        String target = target(absolute);
        Diagnosis diagnosis = Diagnosis.of("a link to " + target + ", which leads to nothing");
        String name = "`" + absolute.getFileName() + "`";
        return target.startsWith("..data/")
                ? diagnosis
                        .likely("Kubernetes mounts a ConfigMap or Secret there that has lost its key " + name)
                        .remedy("add the key " + name + " to the ConfigMap or Secret")
                : diagnosis.remedy("make the link lead to a file, or put the file itself there");
    }

    /** The directory is there, and does not have the name. */
    private Diagnosis inDirectory(Path directory) {
        Listing listing = Listing.of(directory);
        Optional<MountPoint> mount = MountPoint.of(directory, machine);
        Diagnosis diagnosis = Diagnosis.of("not there: " + directory + " " + listing.verdict()
                + mount.map(point -> point.beside(directory, listing)).orElse(""));
        Optional<Diagnosis> misnamed = new Misnamed(absolute, listing.names(), mount).explain(diagnosis, absolute);
        if (misnamed.isPresent()) {
            return misnamed.get();
        }
        if (isSecret()) {
            return secret(diagnosis);
        }
        boolean directoryWanted = Elsewhere.isDirectoryName(absolute);
        boolean alone = !path.isAbsolute() && path.getNameCount() == 1;
        Optional<Diagnosis> found =
                listing.isEmpty() || directoryWanted || alone ? elsewhere(diagnosis) : Optional.empty();
        if (found.isPresent()) {
            return found.get();
        }
        if (mount.isPresent()) {
            return mount.get().explain(diagnosis, directory, listing, absolute);
        }
        Optional<MistakenMount> mistyped = MistakenMount.beside(absolute, machine);
        if (mistyped.isPresent()) {
            return mistyped.get().explain(diagnosis);
        }
        return directoryWanted && machine.isContainer() ? notInImage(diagnosis, absolute) : diagnosis;
    }

    /** A directory on the way is not there. */
    private Diagnosis withoutDirectory(Path missing, Path parent) {
        Optional<MountPoint> mount = MountPoint.of(parent, machine);
        Diagnosis diagnosis = Diagnosis.of("not there: " + missing + " does not exist"
                + mount.map(MountPoint::named).orElse(""));
        if (isSecret()) {
            return secret(diagnosis);
        }
        Optional<Diagnosis> found = elsewhere(diagnosis);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = Listing.of(parent).names();
        Optional<Diagnosis> misnamed = new Misnamed(missing, names, mount).explain(diagnosis, absolute);
        if (misnamed.isPresent()) {
            return misnamed.get();
        }
        if (mount.isPresent()) {
            return diagnosis.remedy(
                    "put " + missing.getFileName() + " into " + mount.get().reached(parent));
        }
        Path directory = Elsewhere.isDirectoryName(absolute) ? absolute : absolute.getParent();
        return machine.isContainer() && directory != null ? notInImage(diagnosis, directory) : diagnosis;
    }

    /** Whether an engine should have mounted it: no secret is part of an image. */
    private boolean isSecret() {
        return absolute.startsWith("/run/secrets") && absolute.getNameCount() > 2 && machine.isContainer();
    }

    private Diagnosis secret(Diagnosis diagnosis) {
        return diagnosis
                .likely("the secret is not listed under `secrets:` of this very service, or not mounted into this"
                        + " container")
                .remedy("in the compose file, list " + absolute.getFileName()
                        + " under `secrets:` of the service; else mount the file at " + absolute);
    }

    private static Diagnosis notInImage(Diagnosis diagnosis, Path directory) {
        return diagnosis
                .likely("the image was built without it: the last stage of the Dockerfile does not copy it, or"
                        + " .dockerignore leaves it out")
                .remedy("write COPY " + directory.getFileName() + " " + directory
                        + " into the last stage of the Dockerfile, or mount the directory at " + directory);
    }

    private Optional<Diagnosis> elsewhere(Diagnosis diagnosis) {
        Elsewhere search = new Elsewhere(path, program);
        Optional<Path> found = search.find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path there = found.get();
        Optional<Path> start = search.startingFrom(there);
        Optional<MistakenMount> mount = MistakenMount.of(there, start, absolute, program, machine);
        Diagnosis explained = mount.isPresent() ? mount.get().explain(diagnosis) : started(diagnosis, there, start);
        return Optional.of(explained.foundAt(there));
    }

    private Diagnosis started(Diagnosis diagnosis, Path there, Optional<Path> start) {
        return start.isPresent()
                ? diagnosis
                        .likely("the program was meant to be started in " + start.get() + ", where " + path + " exists")
                        .remedy("start the program in " + start.get() + " (in a Dockerfile: WORKDIR " + start.get()
                                + ")")
                : diagnosis.likely(there
                        + (Files.isDirectory(there)
                                ? ", which " + Listing.of(there).verdict() + ","
                                : "") + " was meant");
    }
}

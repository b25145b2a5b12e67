package io.tikpilot.preflight.machine;

import io.tikpilot.preflight.problem.NearName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A directory that was mounted in another place than the program looks in: {@code /config} for {@code /app/config}.
 *
 * @param meant where it would have been found
 */
record MistakenMount(MountPoint mount, Path meant) {

    /**
     * The mount that has what was looked for, if it is rather the mount that is wrong than the working directory: nobody starts a
     * program in the root, and one that was started beside its jar stands where it should.
     *
     * @param there where the wanted path was found
     * @param start the working directory from which it would have been found, if there is one
     */
    static Optional<MistakenMount> of(Path there, Optional<Path> start, Path wanted, Program program, Machine machine) {
        Path directory = wanted.getFileSystem().getPath("").toAbsolutePath();
        boolean started = program.beside(wanted).filter(directory::equals).isPresent();
        boolean strange = start.isEmpty() || start.get().getNameCount() == 0;
        return started || strange
                ? MountPoint.of(there, machine).flatMap(mount -> at(mount, there, wanted))
                : Optional.empty();
    }

    private static Optional<MistakenMount> at(MountPoint mount, Path there, Path wanted) {
        Path point = mount.mount().point();
        int below = there.getNameCount() - point.getNameCount();
        int names = wanted.getNameCount() - below;
        boolean same = names > 0 && wanted.endsWith(there.subpath(point.getNameCount() - 1, there.getNameCount()));
        return same
                ? Optional.of(new MistakenMount(mount, wanted.getRoot().resolve(wanted.subpath(0, names))))
                : Optional.empty();
    }

    /** The mount beside a directory of nearly the same name that has the file which the directory lacks. */
    static Optional<MistakenMount> beside(Path wanted, Machine machine) {
        Path directory = wanted.getParent();
        Path parent = directory == null ? null : directory.getParent();
        if (directory == null || parent == null) {
            return Optional.empty();
        }
        String name = String.valueOf(directory.getFileName());
        for (String other : Listing.of(parent).names()) {
            Path there = parent.resolve(other);
            boolean near =
                    !other.equals(name) && NearName.of(name, List.of(other)).isPresent();
            if (near && Files.exists(there.resolve(wanted.getFileName()))) {
                Optional<MountPoint> mount = MountPoint.at(there, machine);
                if (mount.isPresent()) {
                    return Optional.of(new MistakenMount(mount.get(), directory));
                }
            }
        }
        return Optional.empty();
    }

    Diagnosis explain(Diagnosis absence) {
        Path point = mount.mount().point();
        return absence.likely(point + ", " + mount.description() + ", was meant to be mounted at " + meant)
                .remedy("mount it at " + meant);
    }
}

package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a path may not be read or written: mode and owner of the file, or of the first directory on the way that cannot be
 * entered, and who this process is; or a mount that is read-only for everybody.
 */
final class Denial {
    private final Path path;
    private final Access access;
    private final Machine machine;

    Denial(Path path, Access access) {
        this.path = Machine.absolute(path);
        this.access = access;
        this.machine = Machine.of(path.getFileSystem());
    }

    Diagnosis diagnosis() {
        Mount mount = machine.mountOf(path).orElse(null);
        if (access == Access.WRITE && mount != null && mount.isReadOnly()) {
            return readOnly(mount);
        }
        for (Path directory = path.getRoot(); directory != null; directory = next(directory)) {
            if (!Files.isExecutable(directory) && Files.isDirectory(directory)) {
                return of(directory, "the directory " + directory + " cannot be entered: ");
            }
        }
        return of(path, "");
    }

    private Diagnosis readOnly(Mount mount) {
        if (mount.kind() == Mount.Kind.IMAGE) {
            return Diagnosis.of("the container's own file system is read-only")
                    .remedy("mount a volume at " + (Files.isDirectory(path) ? path : path.getParent()));
        }
        return Diagnosis.of(mount.point() + " is " + mount.description() + ", read-only")
                .remedy("mount it so that it can be written: without `:ro`, `read_only` or `readOnly`");
    }

    private @Nullable Path next(Path directory) {
        int names = directory.getNameCount() + 1;
        Path root = path.getRoot();
        return names >= path.getNameCount() || root == null ? null : root.resolve(path.subpath(0, names));
    }

    private Diagnosis of(Path denied, String lead) {
        Optional<String> owner = Machine.owner(denied);
        Optional<String> process = machine.process();
        if (owner.isEmpty() || process.isEmpty()) {
            return Diagnosis.of(lead + "its permissions cannot be seen")
                    .remedy("let this process " + access.verb + " it");
        }
        Diagnosis diagnosis = Diagnosis.of(
                lead + mode(denied) + ", owner " + owner.get() + "; this process runs as " + process.get());
        return remedied(diagnosis, denied, process.get());
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException | UnsupportedOperationException e) {
            return "mode unknown";
        }
    }

    private Diagnosis remedied(Diagnosis diagnosis, Path denied, String process) {
        Optional<MountPoint> mount = MountPoint.of(denied, machine);
        if (mount.isEmpty()) {
            String change = change(process, denied, denied.toString());
            return diagnosis.remedy(
                    machine.isContainer()
                            ? "in the Dockerfile: COPY --chown=" + process + ", or RUN " + change
                            : change);
        }
        Mount mounted = mount.get().mount();
        return switch (mounted.kind()) {
            case KUBERNETES ->
                diagnosis.remedy("in the pod's spec: `fsGroup: " + process.substring(process.indexOf(':') + 1)
                        + "` in its securityContext"
                        + (access == Access.READ ? ", or `defaultMode: 0444` of the volume" : ""));
            case BIND ->
                secret(diagnosis, denied).remedy("on the host: " + change(process, denied, mounted.onHost(denied)));
            case VOLUME ->
                diagnosis.remedy("in the Dockerfile: RUN mkdir -p " + mounted.point() + " && chown " + process + " "
                        + mounted.point() + ", which a new volume takes over; for this volume, run chown in a container"
                        + " as root");
            case MEMORY, DEVICE, IMAGE -> diagnosis.remedy(change(process, denied, denied.toString()));
        };
    }

    private String change(String process, Path denied, String path) {
        String chown = "chown " + process + " " + path;
        boolean directory = Files.isDirectory(denied);
        return access == Access.READ ? chown + ", or chmod " + (directory ? "a+rx " : "a+r ") + path : chown;
    }

    private static Diagnosis secret(Diagnosis diagnosis, Path denied) {
        return denied.startsWith("/run/secrets")
                ? diagnosis.likely("Compose ignores `uid`, `gid` and `mode` of a secret that is made from a file")
                : diagnosis;
    }

    /** What a process wants to do. */
    enum Access {
        READ("read"),
        WRITE("write");

        private final String verb;

        Access(String verb) {
            this.verb = verb;
        }
    }
}

package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a path may not be read: mode and owner of the file, or of the first directory on the way that cannot be entered, and who
 * this process is.
 */
final class Denial {
    private final Path path;
    private final Machine machine;

    Denial(Path path) {
        this.path = Machine.absolute(path);
        this.machine = Machine.of(path.getFileSystem());
    }

    Diagnosis diagnosis() {
        for (Path directory = path.getRoot(); directory != null; directory = next(directory)) {
            if (!Files.isExecutable(directory) && Files.isDirectory(directory)) {
                return of(directory, "the directory " + directory + " cannot be entered: ", "a+rx");
            }
        }
        return of(path, "", Files.isDirectory(path) ? "a+rx" : "a+r");
    }

    private @Nullable Path next(Path directory) {
        int names = directory.getNameCount() + 1;
        Path root = path.getRoot();
        return names >= path.getNameCount() || root == null ? null : root.resolve(path.subpath(0, names));
    }

    private Diagnosis of(Path denied, String lead, String mode) {
        Optional<String> owner = Machine.owner(denied);
        Optional<String> process = machine.process();
        if (owner.isEmpty() || process.isEmpty()) {
            return Diagnosis.of(lead + "its permissions cannot be seen").remedy("let this process read it");
        }
        Diagnosis diagnosis = Diagnosis.of(
                lead + mode(denied) + ", owner " + owner.get() + "; this process runs as " + process.get());
        return remedied(diagnosis, denied, mode, process.get());
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException | UnsupportedOperationException e) {
            return "mode unknown";
        }
    }

    private Diagnosis remedied(Diagnosis diagnosis, Path denied, String mode, String process) {
        Optional<MountPoint> mount = MountPoint.of(denied, machine);
        if (mount.isEmpty()) {
            String change = "chown " + process + " " + denied + ", or chmod " + mode + " " + denied;
            return diagnosis.remedy(
                    machine.isContainer()
                            ? "in the Dockerfile: COPY --chown=" + process + " …, or RUN " + change
                            : change);
        }
        Mount mounted = mount.get().mount();
        return switch (mounted.kind()) {
            case KUBERNETES ->
                diagnosis.remedy("in the pod's spec: `fsGroup: " + process.substring(process.indexOf(':') + 1)
                        + "` in its securityContext, or `defaultMode: 0444` of the volume");
            case BIND ->
                secret(diagnosis, denied)
                        .remedy("on the host: chown " + process + " " + mounted.onHost(denied) + ", or chmod " + mode
                                + " " + mounted.onHost(denied));
            default -> diagnosis.remedy("chown " + process + " " + denied + ", or chmod " + mode + " " + denied);
        };
    }

    private static Diagnosis secret(Diagnosis diagnosis, Path denied) {
        return denied.startsWith("/run/secrets")
                ? diagnosis.likely("Compose ignores `uid`, `gid` and `mode` of a secret that is made from a file")
                : diagnosis;
    }
}

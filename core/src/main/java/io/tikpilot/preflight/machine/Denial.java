package io.tikpilot.preflight.machine;

import io.tikpilot.preflight.problem.Quote;
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
    private static final String SECRETS = "/run/secrets";

    private final Path path;
    private final Access access;
    private final Machine machine;

    Denial(Path path, Access access) {
        this.path = Machine.absolute(path);
        this.access = access;
        this.machine = Machine.of(path.getFileSystem());
    }

    Diagnosis diagnosis() {
        Optional<Mount> mount = machine.mountOf(path);
        if (access == Access.WRITE && mount.isPresent() && mount.get().isReadOnly()) {
            return readOnly(mount.get());
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
        return Diagnosis.of("read-only; " + mount.point() + " is " + mount.description())
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
        Optional<MountPoint> mount = MountPoint.of(denied, machine);
        Diagnosis diagnosis = Diagnosis.of(lead + mode(denied) + ", owner " + owner.get() + "; this process runs as "
                + process.get() + mount.map(MountPoint::named).orElse(""));
        return mount.isPresent()
                ? mounted(diagnosis, denied, process.get(), mount.get())
                : plain(diagnosis, denied, owner.get(), process.get());
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException | UnsupportedOperationException e) {
            return "mode unknown";
        }
    }

    private Diagnosis plain(Diagnosis diagnosis, Path denied, String owner, String process) {
        String change = change(process, denied, denied.toString());
        return machine.isContainer()
                ? ofImage(diagnosis, owner, process)
                        .remedy("in the Dockerfile: COPY --chown=" + process + ", or RUN " + change)
                : diagnosis.remedy(change);
    }

    /** Nobody gives a file of an image to another user than the one that it is to be run by. */
    private static Diagnosis ofImage(Diagnosis diagnosis, String owner, String process) {
        return owner.startsWith("0:")
                ? diagnosis
                : diagnosis
                        .likely("the image is made to be run by " + owner
                                + ", and `--user`, `user:` or `runAsUser` made that " + process)
                        .remedy("run it as " + owner + ": without `--user`, `user:` or `runAsUser`");
    }

    private Diagnosis mounted(Diagnosis diagnosis, Path denied, String process, MountPoint point) {
        Mount mount = point.mount();
        return switch (point.kind()) {
            case KUBERNETES ->
                diagnosis.remedy("in the pod's spec: `fsGroup: " + process.substring(process.indexOf(':') + 1)
                        + "` in its securityContext"
                        + (access == Access.READ ? ", or `defaultMode: 0444` of the volume" : ""));
            case BIND ->
                secret(diagnosis, denied)
                        .remedy("on " + mount.host() + ": " + change(process, denied, mount.pathOnHost(denied)));
            case VOLUME -> volume(diagnosis, denied, process, mount);
            case MEMORY, DEVICE, IMAGE -> diagnosis.remedy(change(process, denied, denied.toString()));
        };
    }

    /** A container of its own has the rights that this one lacks. */
    private static Diagnosis volume(Diagnosis diagnosis, Path denied, String process, Mount mount) {
        String point = Quote.word(mount.point().toString());
        String own = "in the Dockerfile, before USER: RUN mkdir -p " + point + " && chown " + process + " " + point
                + "; a new volume takes that over";
        String once = "docker run --rm -v " + mount.name() + ":" + point + " busybox chown " + process + " "
                + Quote.word(denied.toString());
        return mount.isAnonymous()
                ? diagnosis.remedy(own)
                : diagnosis.remedy(once).remedy(own);
    }

    private String change(String process, Path denied, String path) {
        String chown = "chown " + process + " " + Quote.word(path);
        String rights = Files.isDirectory(denied) ? "a+rx " : "a+r ";
        // A secret that everybody may read is none.
        boolean shared = access == Access.READ && !denied.startsWith(SECRETS);
        return shared ? chown + ", or chmod " + rights + Quote.word(path) : chown;
    }

    private static Diagnosis secret(Diagnosis diagnosis, Path denied) {
        return denied.startsWith(SECRETS)
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

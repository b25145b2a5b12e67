package io.tikpilot.preflight.machine;

import java.nio.file.Path;
import java.util.Optional;

/** Why a file has no content. */
record Emptiness(Path path) {
    Diagnosis diagnosis() {
        Optional<MountPoint> mount = MountPoint.of(path, Machine.of(path.getFileSystem()));
        Path absolute = Machine.absolute(path);
        return Diagnosis.of("0 bytes" + mount.map(MountPoint::named).orElse(""))
                .likely("writing it was cut off, or it was created empty to satisfy a mount")
                .remedy("restore its content, in "
                        + mount.map(point -> point.reached(absolute)).orElse("the place that it comes from"));
    }
}

package io.tikpilot.preflight.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something mounted at a place by whoever runs the program: what it says about the files that are not there. */
record MountPoint(Mount mount) {
    /** What is mounted at or above a path; nothing if it is the root of the file system, or part of a container's image. */
    static Optional<MountPoint> of(Path path, Machine machine) {
        return machine.mountOf(path)
                .filter(mount ->
                        mount.kind() != Mount.Kind.IMAGE && mount.point().getNameCount() > 0)
                .map(MountPoint::new);
    }

    /** What follows the fact of what a directory holds. */
    String beside(Path directory, List<String> names) {
        if (!mount.point().equals(directory)) {
            return named();
        }
        return (names.isEmpty() ? " and " : "; it is ") + mount.description();
    }

    /** What follows a fact about something at or below the mount. */
    String named() {
        return "; " + mount.point() + " is " + mount.description();
    }

    /** A path as the operator reaches it: on the host, if it is mounted from there. */
    String reached(Path path) {
        return mount.kind() == Mount.Kind.BIND ? mount.onHost(path) + " on the host" : path.toString();
    }

    /** Why a file is not in a mounted directory, and what to do. */
    Diagnosis explain(Diagnosis absence, Path directory, List<String> names, Path wanted) {
        String name = String.valueOf(wanted.getFileName());
        boolean fresh = names.isEmpty() && mount.point().equals(directory);
        return switch (mount.kind()) {
            case BIND -> bound(absence, directory, name, fresh);
            case VOLUME -> volume(absence, directory, name, fresh);
            case KUBERNETES -> kubernetes(absence, name);
            case MEMORY ->
                absence.likely("a file system in memory is empty at each start")
                        .remedy("mount the directory that holds " + name + " at " + directory);
            case DEVICE, IMAGE -> absence.remedy("put " + name + " into " + directory);
        };
    }

    private Diagnosis bound(Diagnosis absence, Path directory, String name, boolean fresh) {
        String cause = fresh
                ? "Docker made that empty directory because " + mount.root()
                        + " did not exist on the host when the container was created"
                : "another directory was meant to be mounted; what the image itself has in " + mount.point()
                        + " is hidden by the mount";
        return absence.likely(cause)
                .remedy("put " + name + " into " + mount.onHost(directory) + " on the host"
                        + (fresh ? "" : ", or mount the directory that holds it"));
    }

    private Diagnosis volume(Diagnosis absence, Path directory, String name, boolean fresh) {
        String cause = mount.isAnonymous()
                ? "the image declares VOLUME " + mount.point() + ", and nothing was mounted there"
                : fresh
                        ? "the volume is new, or a path was written without ./ in front: `" + mount.name()
                                + ":" + mount.point() + "` names a volume, `./" + mount.name() + ":" + mount.point()
                                + "` a directory"
                        : "the volume hides what the image itself has in " + mount.point();
        return absence.likely(cause)
                .remedy("mount the directory of the host that holds " + name + " at " + directory + ", or copy " + name
                        + " into the volume");
    }

    private Diagnosis kubernetes(Diagnosis absence, String name) {
        if (mount.volumeType().equals("emptyDir")) {
            return absence.likely("an emptyDir volume is empty until a container of the pod writes into it")
                    .remedy("mount the ConfigMap that holds " + name + " there instead");
        }
        return absence.likely("the " + mount.volumeType() + " has no key `" + name
                        + "`, or `items` of the volume leaves" + " it out")
                .remedy("add the key `" + name + "` to what the volume `" + mount.name() + "` shows");
    }

    /** Where an operator changes a file that lies on it; nothing if that is the path itself. */
    Optional<String> whereToEdit(Path file) {
        return switch (mount.kind()) {
            case BIND -> Optional.of(mount.onHost(file) + " on the host, which is mounted there");
            case KUBERNETES ->
                Optional.of("what " + mount.description() + " shows"
                        + (mount.point().equals(file)
                                ? "; it is mounted with `subPath`, so a change arrives only in a new pod"
                                : ""));
            case VOLUME, MEMORY, DEVICE, IMAGE -> Optional.empty();
        };
    }
}

package io.tikpilot.preflight.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something mounted at a place by whoever runs the program: what it says about the files that are not there.
 *
 * @param kind what the table and the files there tell together
 */
record MountPoint(Mount mount, Mount.Kind kind) {
    /** What is mounted at or above a path; nothing if it is the root of the file system, or part of a container's image. */
    static Optional<MountPoint> of(Path path, Machine machine) {
        return machine.mountOf(path)
                .filter(mount ->
                        mount.kind() != Mount.Kind.IMAGE && mount.point().getNameCount() > 0)
                .map(MountPoint::of);
    }

    /** What is mounted at this very path. */
    static Optional<MountPoint> at(Path path, Machine machine) {
        return machine.mountAt(path).map(MountPoint::of);
    }

    private static MountPoint of(Mount mount) {
        // Secrets lie in file systems in memory; Kubernetes puts this link into each volume whose files it writes.
        boolean written = mount.kind() == Mount.Kind.MEMORY
                && Files.isSymbolicLink(mount.point().resolve("..data"));
        return new MountPoint(mount, written ? Mount.Kind.KUBERNETES : mount.kind());
    }

    /** What it is, with its article. */
    String description() {
        return kind == mount.kind() ? mount.description() : "a Secret or projected volume of the pod";
    }

    /** What follows the fact of what a directory holds. */
    String beside(Path directory, Listing listing) {
        return mount.point().equals(directory) ? joined(listing) : named();
    }

    /** What follows what stands at the mount point itself. */
    String joined(Listing listing) {
        return (listing.isEmpty() ? " and " : "; it is ") + description();
    }

    /** What follows a fact about something at or below the mount. */
    String named() {
        return "; " + mount.point() + " is " + description();
    }

    /** A path as the operator reaches it: on the host, if it is mounted from there. */
    String reached(Path path) {
        return kind == Mount.Kind.BIND ? mount.onHost(path) : path.toString();
    }

    /** What has the files of a volume of a pod as its keys: {@code the ConfigMap}; nothing if they are plain files. */
    Optional<String> holder() {
        String type = mount.volumeType();
        return switch (type) {
            case "ConfigMap", "Secret" -> Optional.of("the " + type);
            case "projected", "downwardAPI" -> Optional.of("the " + type + " volume");
            case "" -> Optional.of(mount.name().isEmpty() ? "the Secret" : "the ConfigMap or Secret");
            default -> Optional.empty();
        };
    }

    /** The same so that it can be found: {@code the ConfigMap of the volume `settings`}. */
    String whereHolderIs(String holder) {
        if (mount.name().isEmpty()) {
            return holder + " that is mounted at " + mount.point();
        }
        return holder.endsWith(" volume")
                ? holder + " `" + mount.name() + "`"
                : holder + " of the volume `" + mount.name() + "`";
    }

    /** Why a file is not in a mounted directory, and what to do. */
    Diagnosis explain(Diagnosis absence, Path directory, Listing listing, Path wanted) {
        String name = String.valueOf(wanted.getFileName());
        boolean fresh = listing.isEmpty() && mount.point().equals(directory);
        return switch (kind) {
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
        String put = "put " + name + " into " + mount.onHost(directory);
        if (mount.isDeleted()) {
            return absence.remedy(put + ", then restart the container: it still has the directory that was deleted");
        }
        String cause = fresh
                ? "Docker made that empty directory because " + mount.place() + " did not exist on " + mount.host()
                        + " when the container was created"
                : "another directory was meant to be mounted; what the image itself has in " + mount.point()
                        + " is hidden by the mount";
        return absence.likely(cause).remedy(put + (fresh ? "" : ", or mount the directory that holds it"));
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
        Optional<String> holder = holder();
        return holder.isEmpty()
                ? absence.remedy("put " + name + " into " + description())
                : absence.likely(holder.get() + " has no key `" + name + "`, or `items` of the volume leaves it out")
                        .remedy("add the key `" + name + "` to " + whereHolderIs(holder.get()));
    }

    /** Where an operator changes a file that lies on it; nothing if that is the path itself. */
    Optional<String> whereToEdit(Path file) {
        return switch (kind) {
            case BIND ->
                Optional.of(mount.onHost(file)
                        + (mount.isDeleted()
                                ? ", then restart the container: it still has an older file, deleted or replaced on the"
                                        + " host since"
                                : ", which is mounted there"));
            case KUBERNETES ->
                holder().map(holder -> whereHolderIs(holder)
                        + " of the pod"
                        + (mount.point().equals(file)
                                ? "; it is mounted with `subPath`, so a change arrives only in a new pod"
                                : ""));
            case VOLUME, MEMORY, DEVICE, IMAGE -> Optional.empty();
        };
    }
}
